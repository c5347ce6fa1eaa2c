// A condition that wakes all waiters, however many it is asked to wake.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct loud_condition : conformance::altered_threads<loud_condition> {
  using altered_threads::altered_threads;

  struct condition : os::condition<threads> {
    void notify_one() { notify_all(); }
    void notify_n(int) { notify_all(); }
  };
};

}  // namespace heddle::models
