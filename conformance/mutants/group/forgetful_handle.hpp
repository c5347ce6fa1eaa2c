// A handle that tells a failure to the first that joins, and no other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct forgetful_handle : conformance::altered_threads<forgetful_handle> {
  using altered_threads::altered_threads;

  template <class R> class handle : public threads::handle<R> {
   public:
    using threads::handle<R>::handle;
    handle(const threads::handle<R>& native) : threads::handle<R>(native) {}
    R join() const {
      try {
        return threads::handle<R>::join();
      } catch (const task_failed&) {
        if (!told_.exchange(true)) throw;
        return R();
      }
    }

   private:
    static inline std::atomic<bool> told_{false};
  };
};

}  // namespace heddle::models
