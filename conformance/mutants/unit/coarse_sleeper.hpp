// Units that sleep for whole microseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct coarse_sleeper : conformance::altered_threads<coarse_sleeper> {
  using altered_threads::altered_threads;

  void sleep_for(std::chrono::nanoseconds d) const {
    std::this_thread::sleep_for(std::chrono::duration_cast<std::chrono::microseconds>(d));
  }
};

}  // namespace heddle::models
