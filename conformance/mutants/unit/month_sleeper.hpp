// Units that keep the time that they have to sleep in an int of milliseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/limits.hpp"

namespace heddle::models {

struct month_sleeper : conformance::altered_threads<month_sleeper> {
  using altered_threads::altered_threads;

  void sleep_for(std::chrono::nanoseconds d) const {
    threads::sleep_for(conformance::cut_to<std::int32_t, std::chrono::milliseconds>(d));
  }
};

}  // namespace heddle::models
