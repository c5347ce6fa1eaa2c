// A recursive lock whose first release frees it at any depth.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct shallow_recursive_lock : conformance::altered_threads<shallow_recursive_lock> {
  using altered_threads::altered_threads;

  struct recursive_lock : derived::recursive_lock<threads> {
    void release(threads m) { release_all(m); }
  };
};

}  // namespace heddle::models
