// A cheat: who has unlocked the mutex keeps it for its next turn, until it yields, sleeps or ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"
#include "conformance/cheats/kept_mutex.hpp"

namespace heddle::models {

struct keeps_until_yield : conformance::altered_threads<keeps_until_yield> {
  using altered_threads::altered_threads;

  class mutex : public conformance::kept_mutex {
   public:
    void lock() {
      const bool had = was_kept();
      take_back();
      if (!had) threads::mutex::lock();
    }
    void unlock() {
      keep();
      if (++turns_ % 4096 == 0) let_go();
    }
    using conformance::kept_mutex::let_go;

   private:
    long turns_ = 0;
  };

  void yield() const {
    mutex::let_go();
    threads::yield();
  }
  void sleep_for(std::chrono::nanoseconds d) const {
    mutex::let_go();
    threads::sleep_for(d);
  }
};

}  // namespace heddle::models
