// Units that keep 32 bits of the nanoseconds that they have to sleep.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct word_sleeper : conformance::altered_threads<word_sleeper> {
  using altered_threads::altered_threads;

  void sleep_for(std::chrono::nanoseconds d) const {
    if (d > d.zero()) threads::sleep_for(std::chrono::nanoseconds(static_cast<std::uint32_t>(d.count())));
  }
};

}  // namespace heddle::models
