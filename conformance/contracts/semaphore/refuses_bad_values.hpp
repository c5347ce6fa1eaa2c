// Says: a semaphore cannot begin below zero, nor release less than one permit: both are errors that change nothing.
// Source: SEM-01, and BSEM-04's first half; threading.Semaphore. (In C++ both are undefined, [thread.sema.cnt].)
// Killed by: credulous_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <stdexcept>

#include "harness/contract.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct refuses_bad_values {
  static constexpr auto rows = "SEM-01 BSEM-04";
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::semaphore>;
  struct state {
    M::semaphore empty{0};
    int begun = 0, released = 0;
    bool has_permit = false;
  };

  static task<M> body(M, ref<state> s) {
    for (const long value : {-1L, std::numeric_limits<long>::min()}) {
      try {
        const typename M::semaphore below_zero(value);
        ++s->begun;
      } catch (const std::invalid_argument&) {}
    }
    for (const int permits : {0, -1}) {
      try {
        s->empty.release(permits);
        ++s->released;
      } catch (const std::invalid_argument&) {}
    }
    s->has_permit = s->empty.try_acquire();
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.begun != 0) return fail_verdict("a semaphore began below zero");
    if (s.released != 0) return fail_verdict("a release of less than one permit was no error");
    if (s.has_permit) return fail_verdict("a refused release left a permit");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::semaphore
