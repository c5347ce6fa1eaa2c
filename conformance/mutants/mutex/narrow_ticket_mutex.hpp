// A mutex with tickets of 8 bits: the 256th that waits has the ticket of the owner.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct narrow_ticket_mutex : conformance::altered_threads<narrow_ticket_mutex> {
  using altered_threads::altered_threads;

  class mutex {
   public:
    mutex() = default;
    mutex(const mutex&) = delete;
    void lock() {
      const std::uint8_t mine = next_++;
      while (served_ != mine) std::this_thread::yield();
    }
    bool try_lock() {
      std::uint8_t free = served_;
      return next_.compare_exchange_strong(free, static_cast<std::uint8_t>(free + 1));
    }
    bool try_lock_for(std::chrono::nanoseconds limit) {
      const deadline until(limit);
      bool took = try_lock();
      while (!took && until.left() > limit.zero()) {
        std::this_thread::yield();
        took = try_lock();
      }
      return took;
    }
    void unlock() { ++served_; }

   private:
    std::atomic<std::uint8_t> next_{0}, served_{0};
  };
  using condition = absent<"it waits on mutexes of the kernel">;
};

}  // namespace heddle::models
