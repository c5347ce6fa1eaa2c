// A condition that keeps the number of units to notify in a byte.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct byte_of_n_condition : conformance::altered_threads<byte_of_n_condition> {
  using altered_threads::altered_threads;

  struct condition : os::condition<threads> {
    void notify_n(int n) { os::condition<threads>::notify_n(n > 0 ? n % 256 : 0); }
  };
};

}  // namespace heddle::models
