// A mutex on which a timed lock that would have to wait gets in at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct open_timed_mutex : conformance::altered_threads<open_timed_mutex> {
  using altered_threads::altered_threads;

  struct mutex : os::mutex {
    bool try_lock_for(std::chrono::nanoseconds) {
      try_lock();
      return true;
    }
    /// Those who got in beside its owner unlock it too.
    void unlock() {
      try_lock();
      os::mutex::unlock();
    }
  };
};

}  // namespace heddle::models
