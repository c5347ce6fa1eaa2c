// Says: a release beyond the first value is an error and changes nothing: all permits are available, and not one more.
// Source: BSEM-02; threading.BoundedSemaphore.release.
// Killed by: unbounded_semaphore.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

#include "harness/contract.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct keeps_its_bound {
  static constexpr auto rows = "BSEM-02";
  static constexpr int bound = 3, rounds = 3;
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::bounded_semaphore>;
  struct state {
    M::bounded_semaphore tested{bound};
    int refused = 0, miscounted = 0;
  };

  static task<M> body(M, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      try {
        s->tested.release();
      } catch (const std::invalid_argument&) { ++s->refused; }
      int found = 0;
      while (found <= bound && s->tested.try_acquire()) ++found;
      s->miscounted += found != bound;
      for (int i = 0; i < bound && i < found; ++i) s->tested.release();
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused != rounds) return fail_verdict("{} of {} releases too many were refused", s.refused, rounds);
    if (s.miscounted != 0) return fail_verdict("a refused release changed the number of permits");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::bounded_semaphore
