// A mutex that a poll finds held for a moment after another unit has unlocked it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/settling.hpp"

namespace heddle::models {

struct settling_mutex : conformance::altered_threads<settling_mutex> {
  using altered_threads::altered_threads;

  struct mutex : os::mutex {
    bool try_lock() { return unlock_.is_seen() && os::mutex::try_lock(); }
    void unlock() {
      os::mutex::unlock();
      unlock_.happens();
    }

   private:
    conformance::last_change unlock_;
  };
};

}  // namespace heddle::models
