// Units that are not resumed once they have yielded a hundred times.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct stuck_yield : conformance::altered_threads<stuck_yield> {
  using altered_threads::altered_threads;

  void yield() const {
    static thread_local int yields = 0;
    std::this_thread::yield();
    if (++yields > 100) std::this_thread::sleep_for(std::chrono::hours(1));
  }
};

}  // namespace heddle::models
