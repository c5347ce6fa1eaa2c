// Units whose sleeps begin when they last gave way, as where a loop reads the clock once per turn.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct cached_sleeper : conformance::altered_threads<cached_sleeper> {
  using altered_threads::altered_threads;

  void yield() const {
    threads::yield();
    turn_began = clock::now();
  }
  void sleep_for(std::chrono::nanoseconds d) const {
    std::this_thread::sleep_until(turn_began + d);
    turn_began = clock::now();
  }

 private:
  static inline thread_local clock::time_point turn_began = clock::now();
};

}  // namespace heddle::models
