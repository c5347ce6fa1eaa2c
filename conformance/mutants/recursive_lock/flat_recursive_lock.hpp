// A recursive lock that is free after the first of several releases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct flat_recursive_lock : conformance::altered_threads<flat_recursive_lock> {
  using altered_threads::altered_threads;

  struct recursive_lock : threads::recursive_lock {
    void release(threads m) {
      if (depth(m) > 0) release_all(m);
    }
  };
};

}  // namespace heddle::models
