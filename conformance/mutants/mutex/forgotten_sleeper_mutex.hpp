// A mutex on which a locker whose limit has passed marks it as awaited by nobody, also while others sleep.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"
#include "models/facets/os/futex.hpp"

namespace heddle::models {

struct forgotten_sleeper_mutex : conformance::altered_threads<forgotten_sleeper_mutex> {
  using altered_threads::altered_threads;

  /// After U. Drepper, Futexes are tricky (2011), the third mutex; with a timed lock.
  class mutex {
   public:
    mutex() = default;
    mutex(const mutex&) = delete;
    void lock() {
      if (try_lock()) return;
      while (word_.exchange(awaited) != unlocked) os::futex_wait<here>(word_, awaited);
    }
    bool try_lock() {
      std::uint32_t seen = unlocked;
      return word_.compare_exchange_strong(seen, locked);
    }
    bool try_lock_for(std::chrono::nanoseconds limit) {
      if (try_lock()) return true;
      if (limit <= limit.zero()) return false;
      const deadline until(limit);
      while (word_.exchange(awaited) != unlocked) {
        if (os::futex_wait<here>(word_, awaited, until.left())) continue;
        std::uint32_t seen = awaited;
        word_.compare_exchange_strong(seen, locked);  // nobody waits any more
        return false;
      }
      return true;
    }
    void unlock() {
      if (word_.exchange(unlocked) == awaited) os::futex_wake<here>(word_, 1);
    }

   private:
    static constexpr auto here = os::reach::one_process;
    static constexpr std::uint32_t unlocked = 0, locked = 1, awaited = 2;
    os::futex_word word_{unlocked};
  };
};

}  // namespace heddle::models
