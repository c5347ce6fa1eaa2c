// A lock whose waits are too short: a timed acquire halves its limit, an untimed one goes on without the lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct impatient_lock : conformance::altered_threads<impatient_lock> {
  using altered_threads::altered_threads;

  struct lock : derived::lock<threads> {
    void acquire() {
      for (int i = 0; i < 3 && !try_acquire(); ++i) std::this_thread::yield();
    }
    bool try_acquire_for(std::chrono::nanoseconds limit) { return derived::lock<threads>::try_acquire_for(limit / 2); }
    /// Those who went on without the lock release it too.
    void release() {
      try_acquire();
      derived::lock<threads>::release();
    }
  };
};

}  // namespace heddle::models
