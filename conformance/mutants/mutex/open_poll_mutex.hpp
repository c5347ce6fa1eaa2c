// A mutex on which a poll always gets in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct open_poll_mutex : conformance::altered_threads<open_poll_mutex> {
  using altered_threads::altered_threads;

  struct mutex : os::mutex {
    bool try_lock() { return true; }
    void unlock() {
      os::mutex::try_lock();
      os::mutex::unlock();
    }
  };
};

}  // namespace heddle::models
