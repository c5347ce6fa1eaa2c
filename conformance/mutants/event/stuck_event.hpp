// An event that stays set.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct stuck_event : conformance::altered_threads<stuck_event> {
  using altered_threads::altered_threads;

  struct event : derived::event<threads> {
    void clear() {}
  };
};

}  // namespace heddle::models
