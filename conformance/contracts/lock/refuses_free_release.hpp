// Says: releasing a free lock is an error, and leaves the lock as usable as before.
// Source: LOCK-11; threading.Lock.release.
// Killed by: lenient_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::lock {

template <class M> struct refuses_free_release {
  static constexpr auto rows = "LOCK-11";
  static constexpr int rounds = 3;
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::lock>;
  struct state {
    M::lock tested;
    int refused = 0, took = 0, free_again = 0;
  };

  /// In the first round the lock is fresh, later it has had a balanced acquire and release.
  static task<M> body(M, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      try {
        s->tested.release();
      } catch (const std::system_error& e) { s->refused += e.code() == std::errc::operation_not_permitted; }
      AWAIT(s->tested.acquire());
      s->took += !s->tested.try_acquire();
      s->tested.release();
      s->free_again += s->tested.try_acquire();
      s->tested.release();
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused != rounds) return fail_verdict("{} of {} releases of a free lock were refused", s.refused, rounds);
    if (s.took != rounds) return fail_verdict("the lock could be taken twice after a refused release");
    if (s.free_again != rounds) return fail_verdict("the lock was not free after its release");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::lock
