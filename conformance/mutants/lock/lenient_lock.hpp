// A lock that may be released while it is free.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct lenient_lock : conformance::altered_threads<lenient_lock> {
  using altered_threads::altered_threads;

  struct lock : derived::lock<threads> {
    void release() {
      try_acquire();
      derived::lock<threads>::release();
    }
  };
};

}  // namespace heddle::models
