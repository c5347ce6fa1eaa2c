// Says: releasing a recursive lock that nobody holds, fresh or after balanced releases, is an error and changes nothing.
// Source: RLOCK-03; threading.RLock.release.
// Killed by: lenient_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct refuses_free_release {
  static constexpr auto rows = "RLOCK-03";
  static constexpr int rounds = 3;
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::recursive_lock>;
  struct state {
    M::recursive_lock tested;
    int refused = 0, miscounted = 0;
  };

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      try {
        s->tested.release(m);
      } catch (const std::system_error& e) { s->refused += e.code() == std::errc::operation_not_permitted; }
      AWAIT(s->tested.acquire(m));
      s->miscounted += s->tested.depth(m) != 1;
      AWAIT(s->tested.acquire(m));
      s->miscounted += s->tested.depth(m) != 2;
      s->tested.release(m);
      s->tested.release(m);
      s->miscounted += s->tested.depth(m) != 0;
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused != rounds) return fail_verdict("{} of {} releases of a free lock were refused", s.refused, rounds);
    if (s.miscounted != 0) return fail_verdict("a refused release changed the depth");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::recursive_lock
