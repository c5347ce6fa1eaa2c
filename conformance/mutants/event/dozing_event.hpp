// An event on which a timed wait looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct dozing_event : conformance::altered_threads<dozing_event> {
  using altered_threads::altered_threads;

  struct event : threads::event {
    bool wait_for(std::chrono::nanoseconds limit) {
      if (is_set()) return true;
      std::this_thread::sleep_for(limit);
      return is_set();
    }
  };
};

}  // namespace heddle::models
