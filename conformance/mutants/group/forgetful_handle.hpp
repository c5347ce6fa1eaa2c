// A handle that tells a failure to the first that joins, and no other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/joined_by.hpp"

namespace heddle::models {

struct forgetful_handle : conformance::altered_threads<forgetful_handle> {
  using altered_threads::altered_threads;

  template <class R> using handle = conformance::joined_by<forgetful_handle, R>;
  template <class R> static R join_of(const threads::handle<R>& unit) {
    static std::atomic<bool> told{false};
    try {
      return unit.join();
    } catch (const task_failed&) {
      if (!told.exchange(true)) throw;
      return R();
    }
  }
};

}  // namespace heddle::models
