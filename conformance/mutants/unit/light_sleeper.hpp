// Units whose sleeps take half their time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct light_sleeper : conformance::altered_threads<light_sleeper> {
  using altered_threads::altered_threads;

  void sleep_for(std::chrono::nanoseconds d) const { std::this_thread::sleep_for(d / 2); }
};

}  // namespace heddle::models
