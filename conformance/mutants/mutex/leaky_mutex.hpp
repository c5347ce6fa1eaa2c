// A mutex that does nothing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct leaky_mutex : conformance::altered_threads<leaky_mutex> {
  using altered_threads::altered_threads;

  struct mutex {
    void lock() {}
    bool try_lock() { return true; }
    bool try_lock_for(std::chrono::nanoseconds) { return true; }
    void unlock() {}
  };
};

}  // namespace heddle::models
