// A handle that tells a failure to one unit at a time: others that join beside it take the unit for one that has succeeded.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/joined_by.hpp"

namespace heddle::models {

struct first_told_handle : conformance::altered_threads<first_told_handle> {
  using altered_threads::altered_threads;

  template <class R> using handle = conformance::joined_by<first_told_handle, R>;
  template <class R> static R join_of(const threads::handle<R>& unit) {
    static std::atomic<int> joining{0};
    const bool first = joining++ == 0;
    struct leaving {
      ~leaving() { --joining; }
    } const here;
    try {
      return unit.join();
    } catch (const task_failed&) {
      if (first) throw;
      return R();
    }
  }
};

}  // namespace heddle::models
