// An event whose timed waits give up early.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hasty_event : conformance::altered_threads<hasty_event> {
  using altered_threads::altered_threads;

  struct event : derived::event<threads> {
    bool wait_for(std::chrono::nanoseconds limit) { return derived::event<threads>::wait_for(limit / 2); }
  };
};

}  // namespace heddle::models
