// A monitor whose waits return without its lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct early_monitor : conformance::altered_threads<early_monitor> {
  using altered_threads::altered_threads;

  /// May be released by a unit that doesn't own it, as the waiters here do.
  struct recursive_lock : derived::recursive_lock<threads> {
    void release(threads m) {
      if (depth(m) > 0) derived::recursive_lock<threads>::release(m);
    }
    void restore(threads, long) {}
  };
  using monitor = derived::monitor<early_monitor>;
};

}  // namespace heddle::models
