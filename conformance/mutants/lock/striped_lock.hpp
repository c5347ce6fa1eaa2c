// Locks of which each is one of 256, by its address.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/striped.hpp"

namespace heddle::models {

struct striped_lock : conformance::altered_threads<striped_lock> {
  using altered_threads::altered_threads;

  class lock {
   public:
    void acquire() { mine().acquire(); }
    bool try_acquire() { return mine().try_acquire(); }
    bool try_acquire_for(std::chrono::nanoseconds limit) { return mine().try_acquire_for(limit); }
    void release() { mine().release(); }

   private:
    threads::lock& mine() { return conformance::stripe_of<threads::lock>(this); }
  };
};

}  // namespace heddle::models
