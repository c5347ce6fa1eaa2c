// A barrier whose waiters look at its state only when they wake: after an abort and a reset they wait on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct mended_barrier : Base {
  template <class Action = derived::no_action> class barrier : public derived::barrier<Base, Action> {
    using base = derived::barrier<Base, Action>;

   public:
    using base::base;
    task<Base, int> arrive_and_wait() { return arrive_and_wait_for(base::for_ever); }
    task<Base, int> arrive_and_wait_for(std::chrono::nanoseconds limit) {
      try {
        const auto got = AWAIT(base::arrive_and_wait_for(limit));
        RETURN(got);
      } catch (const broken_barrier&) {
        if (!aborted_ || this->broken()) throw;
      }
      const auto got = AWAIT(base::arrive_and_wait_for(limit));
      RETURN(got);
    }
    void abort() {
      aborted_ = true;
      base::abort();
    }

   private:
    std::atomic<bool> aborted_;
  };
};

}  // namespace heddle::mutants
