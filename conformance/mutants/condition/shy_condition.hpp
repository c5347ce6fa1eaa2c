// A condition whose notify_all wakes one unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct shy_condition : conformance::altered_threads<shy_condition> {
  using altered_threads::altered_threads;

  struct condition : os::condition<threads> {
    void notify_all() { notify_one(); }
  };
};

}  // namespace heddle::models
