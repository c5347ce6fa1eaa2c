// An event that keeps limits in an int of milliseconds: one of 25 to 49 days is below zero.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/limits.hpp"

namespace heddle::models {

struct brief_event : conformance::altered_threads<brief_event> {
  using altered_threads::altered_threads;

  struct event : threads::event {
    bool wait_for(std::chrono::nanoseconds limit) {
      return threads::event::wait_for(conformance::cut_to<std::int32_t, std::chrono::milliseconds>(limit));
    }
  };
};

}  // namespace heddle::models
