// A bounded semaphore that counts a wait whose limit passed as a permit taken, and then allows one release too many.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <mutex>
#include <stdexcept>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct counts_waits_in_vain : conformance::altered_threads<counts_waits_in_vain> {
  using altered_threads::altered_threads;

  class bounded_semaphore {
   public:
    explicit bounded_semaphore(long value = 1) : permits_(value) {}
    bounded_semaphore(const bounded_semaphore&) = delete;
    void acquire() {
      permits_.acquire();
      count_taken();
    }
    bool try_acquire() {
      if (!permits_.try_acquire()) return false;
      count_taken();
      return true;
    }
    bool try_acquire_for(std::chrono::nanoseconds limit) {
      if (try_acquire()) return true;
      if (limit <= limit.zero()) return false;
      count_taken();
      return permits_.try_acquire_for(limit);
    }
    void release(int n = 1) {
      if (n < 1) throw std::invalid_argument("a semaphore releases 1 permit or more");
      const std::lock_guard hold(guard_);
      if (n > taken_) throw std::invalid_argument("a semaphore was released too often");
      taken_ -= n;
      permits_.release(n);
    }

   private:
    void count_taken() {
      const std::lock_guard hold(guard_);
      ++taken_;
    }

    threads::semaphore permits_;
    std::mutex guard_;
    long taken_ = 0;
  };
};

}  // namespace heddle::models
