// A condition that keeps limits in 32 bits of milliseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/limits.hpp"

namespace heddle::models {

struct brief_condition : conformance::altered_threads<brief_condition> {
  using altered_threads::altered_threads;

  struct condition : os::condition<threads> {
    using os::condition<threads>::wait_for;
    bool wait_for(os::mutex& held, std::chrono::nanoseconds limit) {
      const auto cut = conformance::cut_to<std::uint32_t, std::chrono::milliseconds>(limit);
      return os::condition<threads>::wait_for(held, cut);
    }
  };
};

}  // namespace heddle::models
