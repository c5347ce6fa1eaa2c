// A lock on which a failed timed acquire makes a later poll fail.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct sticky_lock : conformance::altered_threads<sticky_lock> {
  using altered_threads::altered_threads;

  class lock : public derived::lock<threads> {
   public:
    bool try_acquire_for(std::chrono::nanoseconds limit) {
      const bool took = derived::lock<threads>::try_acquire_for(limit);
      if (!took) marked_ = true;
      return took;
    }
    bool try_acquire() { return !marked_.exchange(false) && derived::lock<threads>::try_acquire(); }

   private:
    std::atomic<bool> marked_{false};
  };
};

}  // namespace heddle::models
