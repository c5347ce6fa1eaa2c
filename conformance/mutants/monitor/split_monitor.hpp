// A monitor that has a lock of its own even if it is given one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct split_monitor : conformance::altered_threads<split_monitor> {
  using altered_threads::altered_threads;

  struct monitor : derived::monitor<threads> {
    monitor() = default;
    explicit monitor(lock_type&) {}
  };
};

}  // namespace heddle::models
