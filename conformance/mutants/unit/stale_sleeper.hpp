// Units whose timer outlives the wait that it was for, and ends a later sleep.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct stale_sleeper : conformance::altered_threads<stale_sleeper> {
  using altered_threads::altered_threads;

  void sleep_for(std::chrono::nanoseconds d) const {
    const std::chrono::nanoseconds left = timer - clock::now();
    threads::sleep_for(left > left.zero() ? std::min(left, d) : d);
  }
  struct event : threads::event {
    bool wait_for(std::chrono::nanoseconds limit) {
      timer = deadline(limit).when();
      return threads::event::wait_for(limit);
    }
  };

 private:
  static inline thread_local clock::time_point timer;
};

}  // namespace heddle::models
