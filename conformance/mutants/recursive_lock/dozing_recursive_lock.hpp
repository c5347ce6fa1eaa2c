// A recursive lock on which a timed acquire looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct dozing_recursive_lock : conformance::altered_threads<dozing_recursive_lock> {
  using altered_threads::altered_threads;

  struct recursive_lock : threads::recursive_lock {
    bool try_acquire_for(threads m, std::chrono::nanoseconds limit) {
      if (try_acquire(m)) return true;
      std::this_thread::sleep_for(limit);
      return try_acquire(m);
    }
  };
};

}  // namespace heddle::models
