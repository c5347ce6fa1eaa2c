// A cheat: who has unlocked the mutex keeps it for its next turn, until it yields, sleeps or ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct keeps_until_yield : conformance::altered_threads<keeps_until_yield> {
  using altered_threads::altered_threads;

  class mutex : public threads::mutex {
   public:
    void lock() {
      if (std::exchange(mine_.kept, nullptr) == this) return;
      threads::mutex::lock();
    }
    void unlock() {
      mine_.kept = this;
      if (++turns_ % 4096 == 0) let_go();
    }
    static void let_go() { mine_.free(); }

   private:
    struct keeper {
      mutex* kept;
      void free() {
        if (auto* const last = std::exchange(kept, nullptr)) last->threads::mutex::unlock();
      }
      ~keeper() { free(); }
    };
    static inline thread_local keeper mine_{nullptr};
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
