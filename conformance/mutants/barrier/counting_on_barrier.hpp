// A barrier that numbers arrivals on and on: after a round that was broken off places don't begin at 0.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct counting_on_barrier : Base {
  template <class Action = derived::no_action> class barrier : public derived::barrier<Base, Action> {
    using base = derived::barrier<Base, Action>;

   public:
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit), parties_(parties) {}
    task<Base, int> arrive_and_wait() {
      const int place = AWAIT(base::arrive_and_wait());
      RETURN((place + given_) % parties_);
    }
    task<Base, int> arrive_and_wait_for(std::chrono::nanoseconds limit) {
      const int place = AWAIT(base::arrive_and_wait_for(limit));
      RETURN((place + given_) % parties_);
    }
    void abort() {
      given_ += base::waiting();
      base::abort();
    }
    void reset() {
      given_ += base::waiting();
      base::reset();
    }

   private:
    const int parties_;
    std::atomic<int> given_{0};
  };
};

}  // namespace heddle::mutants
