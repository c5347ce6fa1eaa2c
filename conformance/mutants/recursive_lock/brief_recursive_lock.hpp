// A recursive lock that keeps limits in 16 bits of seconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/limits.hpp"

namespace heddle::models {

struct brief_recursive_lock : conformance::altered_threads<brief_recursive_lock> {
  using altered_threads::altered_threads;

  struct recursive_lock : threads::recursive_lock {
    bool try_acquire_for(threads m, std::chrono::nanoseconds limit) {
      return threads::recursive_lock::try_acquire_for(m,
                                                      conformance::cut_to<std::uint16_t, std::chrono::seconds>(limit));
    }
  };
};

}  // namespace heddle::models
