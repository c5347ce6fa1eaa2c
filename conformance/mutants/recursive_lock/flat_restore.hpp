// A recursive lock whose release_all() tells one level, whatever the depth.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct flat_restore : conformance::altered_threads<flat_restore> {
  using altered_threads::altered_threads;

  struct recursive_lock : threads::recursive_lock {
    long release_all(threads m) {
      threads::recursive_lock::release_all(m);
      return 1;
    }
  };
};

}  // namespace heddle::models
