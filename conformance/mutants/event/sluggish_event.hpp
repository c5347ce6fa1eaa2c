// An event on which a timed wait uses up its limit even where it is set.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct sluggish_event : conformance::altered_threads<sluggish_event> {
  using altered_threads::altered_threads;

  struct event : threads::event {
    bool wait_for(std::chrono::nanoseconds limit) {
      const bool set = threads::event::wait_for(limit);
      std::this_thread::sleep_for(limit);
      return set;
    }
  };
};

}  // namespace heddle::models
