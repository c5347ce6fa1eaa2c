// A recursive lock that refuses its owner if there is no limit to wait with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct owner_polls_in_vain : conformance::altered_threads<owner_polls_in_vain> {
  using altered_threads::altered_threads;

  struct recursive_lock : threads::recursive_lock {
    bool try_acquire_for(threads m, std::chrono::nanoseconds limit) {
      return (limit > limit.zero() || depth(m) == 0) && threads::recursive_lock::try_acquire_for(m, limit);
    }
  };
};

}  // namespace heddle::models
