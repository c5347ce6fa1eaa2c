// A barrier that gives the first number twice and the last one to nobody.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct confused_barrier : conformance::altered_threads<confused_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> class barrier : public derived::barrier<threads, Action> {
   public:
    using base = derived::barrier<threads, Action>;
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit), last_(parties - 1) {}
    int arrive_and_wait() {
      const int place = base::arrive_and_wait();
      return place == last_ ? 0 : place;
    }

   private:
    const int last_;
  };
};

}  // namespace heddle::models
