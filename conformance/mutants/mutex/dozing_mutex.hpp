// A mutex on which a timed lock looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct dozing_mutex : conformance::altered_threads<dozing_mutex> {
  using altered_threads::altered_threads;

  struct mutex : os::mutex {
    bool try_lock_for(std::chrono::nanoseconds limit) {
      if (try_lock()) return true;
      std::this_thread::sleep_for(limit);
      return try_lock();
    }
  };
};

}  // namespace heddle::models
