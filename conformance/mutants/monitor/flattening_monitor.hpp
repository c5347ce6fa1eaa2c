// A monitor whose waits return at depth one, however deep they began.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct flattening_monitor : conformance::altered_threads<flattening_monitor> {
  using altered_threads::altered_threads;

  struct recursive_lock : derived::recursive_lock<threads> {
    long release_all(threads m) {
      derived::recursive_lock<threads>::release_all(m);
      return 1;
    }
  };
  using monitor = derived::monitor<flattening_monitor>;
};

}  // namespace heddle::models
