// A mutex on which a timed lock that has expired consumes the next unlock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hungry_mutex : conformance::altered_threads<hungry_mutex> {
  using altered_threads::altered_threads;

  class mutex : public os::mutex {
   public:
    bool try_lock_for(std::chrono::nanoseconds limit) {
      const bool took = os::mutex::try_lock_for(limit);
      if (!took && limit > limit.zero()) hungry_ = true;
      return took;
    }
    void unlock() {
      if (!hungry_.exchange(false)) os::mutex::unlock();
    }

   private:
    std::atomic<bool> hungry_{false};
  };
};

}  // namespace heddle::models
