// A lock on which a poll always gets in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct open_poll_lock : conformance::altered_threads<open_poll_lock> {
  using altered_threads::altered_threads;

  struct lock : threads::lock {
    bool try_acquire() {
      threads::lock::try_acquire();
      return true;
    }
    /// Those who got in beside its holder release it too.
    void release() {
      threads::lock::try_acquire();
      threads::lock::release();
    }
  };
};

}  // namespace heddle::models
