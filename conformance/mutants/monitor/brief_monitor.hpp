// A monitor that keeps limits in 16 bits of seconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/limits.hpp"

namespace heddle::models {

struct brief_monitor : conformance::altered_threads<brief_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    using threads::monitor::wait_for;
    bool wait_for(threads m, std::chrono::nanoseconds limit) {
      return threads::monitor::wait_for(m, conformance::cut_to<std::uint16_t, std::chrono::seconds>(limit));
    }
  };
};

}  // namespace heddle::models
