// Units that give all of their time to sleep to the kernel as nanoseconds, of which it refuses a second or more.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <ctime>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct narrow_sleeper : conformance::altered_threads<narrow_sleeper> {
  using altered_threads::altered_threads;

  void sleep_for(std::chrono::nanoseconds d) const {
    const std::timespec time{0, d.count()};
    if (d > d.zero()) nanosleep(&time, nullptr);
  }
};

}  // namespace heddle::models
