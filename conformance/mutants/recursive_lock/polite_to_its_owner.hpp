// A recursive lock whose owner is refused another level by a poll while other units wait for the lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct polite_to_its_owner : conformance::altered_threads<polite_to_its_owner> {
  using altered_threads::altered_threads;

  /// A poll must not overtake those who queue; that it can't do so to a lock that is its own was forgotten.
  struct recursive_lock : threads::recursive_lock {
    void acquire(threads m) {
      if (threads::recursive_lock::try_acquire(m)) return;
      ++queued_;
      threads::recursive_lock::acquire(m);
      --queued_;
    }
    bool try_acquire(threads m) {
      if (depth(m) > 0 && queued_ > 0) return false;
      return threads::recursive_lock::try_acquire(m);
    }
    bool try_acquire_for(threads m, std::chrono::nanoseconds limit) {
      return limit > limit.zero() ? threads::recursive_lock::try_acquire_for(m, limit) : try_acquire(m);
    }

   private:
    std::atomic<long> queued_ = 0;
  };
};

}  // namespace heddle::models
