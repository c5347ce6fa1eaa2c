// A mutex that keeps limits in 32 bits of microseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/limits.hpp"

namespace heddle::models {

struct brief_mutex : conformance::altered_threads<brief_mutex> {
  using altered_threads::altered_threads;

  struct mutex : os::mutex {
    bool try_lock_for(std::chrono::nanoseconds limit) {
      return os::mutex::try_lock_for(conformance::cut_to<std::uint32_t, std::chrono::microseconds>(limit));
    }
  };
};

}  // namespace heddle::models
