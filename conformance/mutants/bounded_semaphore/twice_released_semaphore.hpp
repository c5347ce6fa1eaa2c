// A bounded semaphore that looks whether there is room before it takes its mutex, so that two releases may use the same.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct twice_released_semaphore : conformance::altered_threads<twice_released_semaphore> {
  using altered_threads::altered_threads;

  class bounded_semaphore : threads::semaphore {
   public:
    explicit bounded_semaphore(long value = 1) : threads::semaphore(value), room_(0) {}
    void acquire() {
      threads::semaphore::acquire();
      ++room_;
    }
    bool try_acquire() { return noted(threads::semaphore::try_acquire()); }
    bool try_acquire_for(std::chrono::nanoseconds limit) { return noted(threads::semaphore::try_acquire_for(limit)); }
    void release(int n = 1) {
      if (n > room_) throw std::invalid_argument("a semaphore was released too often");
      std::this_thread::yield();  // for longer than it would take by itself
      threads::semaphore::release(n);
      room_ -= n;
    }

   private:
    bool noted(bool took) {
      room_ += took;
      return took;
    }
    std::atomic<long> room_;
  };
};

}  // namespace heddle::models
