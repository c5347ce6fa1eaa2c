// Mutexes of which each is one of 32: the 33rd is the first.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct striped_mutex : conformance::altered_threads<striped_mutex> {
  using altered_threads::altered_threads;

  class mutex {
   public:
    void lock() { of_.lock(); }
    bool try_lock() { return of_.try_lock(); }
    bool try_lock_for(std::chrono::nanoseconds limit) { return of_.try_lock_for(limit); }
    void unlock() { of_.unlock(); }

   private:
    static threads::mutex& next() {
      static std::array<threads::mutex, 32> all;
      static std::atomic<std::size_t> made{0};
      return all[made++ % all.size()];
    }
    threads::mutex& of_ = next();
  };
};

}  // namespace heddle::models
