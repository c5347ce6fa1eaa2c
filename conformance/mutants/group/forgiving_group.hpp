// A group whose join keeps silent about failures if a handle has told one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/joined_by.hpp"

namespace heddle::models {

struct forgiving_group : conformance::altered_threads<forgiving_group> {
  using altered_threads::altered_threads;

  template <class R> using handle = conformance::joined_by<forgiving_group, R>;
  template <class R> static R join_of(const threads::handle<R>& unit) {
    try {
      return unit.join();
    } catch (const task_failed&) {
      told = true;
      throw;
    }
  }
  struct group : threads::group {
    using threads::group::group;
    void join() {
      try {
        threads::group::join();
      } catch (const task_failed&) {
        if (!told.exchange(false)) throw;
      }
    }
  };

 private:
  static inline std::atomic<bool> told{false};
};

}  // namespace heddle::models
