// A group whose join keeps silent about failures if a handle has told one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct forgiving_group : conformance::altered_threads<forgiving_group> {
  using altered_threads::altered_threads;

  template <class R> struct handle : threads::handle<R> {
    handle() = default;
    handle(threads::handle<R> native) : threads::handle<R>(native) {}
    R join() const {
      try {
        return threads::handle<R>::join();
      } catch (const task_failed&) {
        told = true;
        throw;
      }
    }
  };
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
