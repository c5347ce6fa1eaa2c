// A semaphore whose release adds one permit too many.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct generous_semaphore : conformance::altered_threads<generous_semaphore> {
  using altered_threads::altered_threads;

  struct semaphore : derived::semaphore<threads> {
    using derived::semaphore<threads>::semaphore;
    void release(int n = 1) {
      derived::semaphore<threads>::release(n);
      derived::semaphore<threads>::release();
    }
  };
};

}  // namespace heddle::models
