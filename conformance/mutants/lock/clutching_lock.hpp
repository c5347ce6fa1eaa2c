// A lock that ignores a release while an exception propagates.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct clutching_lock : conformance::altered_threads<clutching_lock> {
  using altered_threads::altered_threads;

  struct lock : derived::lock<threads> {
    void release() {
      if (std::uncaught_exceptions() == 0) derived::lock<threads>::release();
    }
  };
};

}  // namespace heddle::models
