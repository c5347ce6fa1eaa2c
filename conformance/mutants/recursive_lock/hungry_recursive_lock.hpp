// A recursive lock on which an acquire that has expired consumes the next release.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hungry_recursive_lock : conformance::altered_threads<hungry_recursive_lock> {
  using altered_threads::altered_threads;

  class recursive_lock : public threads::recursive_lock {
   public:
    bool try_acquire_for(threads m, std::chrono::nanoseconds limit) {
      const bool took = threads::recursive_lock::try_acquire_for(m, limit);
      if (!took && limit > limit.zero()) hungry_ = true;
      return took;
    }
    void release(threads m) {
      if (!hungry_.exchange(false)) threads::recursive_lock::release(m);
    }

   private:
    std::atomic<bool> hungry_{false};
  };
};

}  // namespace heddle::models
