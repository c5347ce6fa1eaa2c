// A monitor whose waits with a predicate return at depth one, however deep they began.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct shallow_predicate_monitor : conformance::altered_threads<shallow_predicate_monitor> {
  using altered_threads::altered_threads;

  class monitor : public threads::monitor {
    using base = threads::monitor;

   public:
    using base::base;
    using base::wait;
    using base::wait_for;
    template <class Predicate> void wait(threads m, Predicate holds) {
      base::wait(m, holds);
      flatten(m);
    }
    template <class Predicate> bool wait_for(threads m, std::chrono::nanoseconds limit, Predicate holds) {
      const bool held = base::wait_for(m, limit, holds);
      flatten(m);
      return held;
    }

   private:
    void flatten(threads m) {
      while (this->depth(m) > 1) this->release(m);
    }
  };
};

}  // namespace heddle::models
