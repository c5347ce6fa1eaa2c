// A monitor that can be notified by a unit that does not own it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct careless_monitor : conformance::altered_threads<careless_monitor> {
  using altered_threads::altered_threads;

  class monitor : public derived::monitor<threads> {
   public:
    using base = derived::monitor<threads>;
    using base::base;
    void notify_one(threads m) { notify_n(m, 1); }
    void notify_n(threads m, int n) {
      if (depth(m) > 0) base::notify_n(m, n);
    }
    void notify_all(threads m) {
      if (depth(m) > 0) base::notify_all(m);
    }
  };
};

}  // namespace heddle::models
