// A mutex on a futex whose timed lock, when it is woken, forgets that others wait: its unlock wakes nobody.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"
#include "models/facets/os/futex.hpp"

namespace heddle::models {

struct forgetful_mutex : conformance::altered_threads<forgetful_mutex> {
  using altered_threads::altered_threads;

  class mutex {
   public:
    mutex() = default;
    mutex(const mutex&) = delete;
    void lock() {
      if (try_lock()) return;
      while (word_.exchange(awaited) != free) os::futex_wait<os::reach::one_process>(word_, awaited);
    }
    bool try_lock() {
      std::uint32_t seen = free;
      return word_.compare_exchange_strong(seen, held);
    }
    bool try_lock_for(std::chrono::nanoseconds limit) {
      const deadline until(limit);
      while (!try_lock()) {
        const auto left = until.left();
        if (left <= limit.zero()) return false;
        std::uint32_t seen = held;
        word_.compare_exchange_strong(seen, awaited);
        os::futex_wait<os::reach::one_process>(word_, awaited, left);
      }
      return true;
    }
    void unlock() {
      if (word_.exchange(free) == awaited) os::futex_wake<os::reach::one_process>(word_, 1);
    }

   private:
    static constexpr std::uint32_t free = 0, held = 1, awaited = 2;
    os::futex_word word_{free};
  };
  using condition = absent<"it waits on mutexes of the kernel">;
};

}  // namespace heddle::models
