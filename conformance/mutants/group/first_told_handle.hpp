// A handle that tells a failure to one unit at a time: others that join beside it take the unit for one that has succeeded.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct first_told_handle : conformance::altered_threads<first_told_handle> {
  using altered_threads::altered_threads;

  template <class R> class handle : public threads::handle<R> {
   public:
    using threads::handle<R>::handle;
    handle(const threads::handle<R>& native) : threads::handle<R>(native) {}
    R join() const {
      const bool first = joining_++ == 0;
      struct leaving {
        ~leaving() { --joining_; }
      } const here;
      try {
        return threads::handle<R>::join();
      } catch (const task_failed&) {
        if (first) throw;
        return R();
      }
    }

   private:
    static inline std::atomic<int> joining_{0};
  };
};

}  // namespace heddle::models
