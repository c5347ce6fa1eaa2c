// A recursive lock that counts its levels in 8 bits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct byte_deep_recursive_lock : conformance::altered_threads<byte_deep_recursive_lock> {
  using altered_threads::altered_threads;

  struct recursive_lock : threads::recursive_lock {
    void acquire(threads m) {
      if (threads::recursive_lock::depth(m) == 255) release_all(m);
      threads::recursive_lock::acquire(m);
    }
  };
};

}  // namespace heddle::models
