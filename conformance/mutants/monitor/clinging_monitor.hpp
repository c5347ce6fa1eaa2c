// A monitor whose waits free one level of its lock, as std::condition_variable_any does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct clinging_monitor : conformance::altered_threads<clinging_monitor> {
  using altered_threads::altered_threads;

  struct recursive_lock : derived::recursive_lock<threads> {
    long release_all(threads m) {
      release(m);
      return 1;
    }
  };
  using monitor = derived::monitor<clinging_monitor>;
};

}  // namespace heddle::models
