// A recursive lock that counts the levels of its polls in 16 bits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct short_deep_recursive_lock : conformance::altered_threads<short_deep_recursive_lock> {
  using altered_threads::altered_threads;

  struct recursive_lock : threads::recursive_lock {
    bool try_acquire(threads m) {
      if (threads::recursive_lock::depth(m) >= UINT16_MAX) release_all(m);
      return threads::recursive_lock::try_acquire(m);
    }
  };
};

}  // namespace heddle::models
