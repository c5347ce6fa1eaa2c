// A mutex on which a timed lock uses up its limit even where it need not wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct sluggish_mutex : conformance::altered_threads<sluggish_mutex> {
  using altered_threads::altered_threads;

  struct mutex : os::mutex {
    bool try_lock_for(std::chrono::nanoseconds limit) {
      const bool took = os::mutex::try_lock_for(limit);
      std::this_thread::sleep_for(limit);
      return took;
    }
  };
};

}  // namespace heddle::models
