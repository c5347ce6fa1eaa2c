// A recursive lock whose timed acquire halves its limit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct impatient_recursive_lock : conformance::altered_threads<impatient_recursive_lock> {
  using altered_threads::altered_threads;

  struct recursive_lock : derived::recursive_lock<threads> {
    bool try_acquire_for(threads m, std::chrono::nanoseconds limit) {
      return derived::recursive_lock<threads>::try_acquire_for(m, limit / 2);
    }
  };
};

}  // namespace heddle::models
