// A recursive lock that restore() gives its levels, instead of adding them to those that there are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct overwriting_restore : conformance::altered_threads<overwriting_restore> {
  using altered_threads::altered_threads;

  struct recursive_lock : threads::recursive_lock {
    void restore(threads m, long levels) {
      if (depth(m) > 0) release_all(m);
      threads::recursive_lock::restore(m, levels);
    }
  };
};

}  // namespace heddle::models
