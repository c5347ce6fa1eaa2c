// A condition that takes a negative number of units to notify for a large one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct unsigned_condition : conformance::altered_threads<unsigned_condition> {
  using altered_threads::altered_threads;

  struct condition : os::condition<threads> {
    void notify_n(int n) { n < 0 ? notify_all() : os::condition<threads>::notify_n(n); }
  };
};

}  // namespace heddle::models
