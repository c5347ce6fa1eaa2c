// A recursive lock on which a timed acquire uses up its limit even where it need not wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct sluggish_recursive_lock : conformance::altered_threads<sluggish_recursive_lock> {
  using altered_threads::altered_threads;

  struct recursive_lock : threads::recursive_lock {
    bool try_acquire_for(threads m, std::chrono::nanoseconds limit) {
      const bool took = threads::recursive_lock::try_acquire_for(m, limit);
      std::this_thread::sleep_for(limit);
      return took;
    }
  };
};

}  // namespace heddle::models
