// Says: a semaphore counts as far as it says: no permit is lost or added beyond 8 or 16 bits.
// Source: SEM-02, SEM-09; threading.Semaphore.
// Killed by: byte_semaphore, short_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/contract.hpp"

namespace heddle::contracts::semaphore {

/// Takes and gives the permits in one piece and one by one.
template <class M> struct counts_far {
  static constexpr auto rows = "SEM-02 SEM-09";
  static constexpr int many = 70'000, most = 2 * many + 2;
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::semaphore>;
  struct state {
    M::semaphore begun_with_many{many}, given_many{0};
    int at_first = 0, at_once = 0, one_by_one = 0;
  };

  static int take_all(M::semaphore& permits) {
    int taken = 0;
    while (taken < most && permits.try_acquire()) ++taken;
    return taken;
  }
  static task<M> body(M, ref<state> s) {
    s->at_first = take_all(s->begun_with_many);
    s->given_many.release(many);
    s->given_many.release(many);
    s->at_once = take_all(s->given_many);
    for (int i = 0; i < many; ++i) s->given_many.release();
    s->one_by_one = take_all(s->given_many);
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.at_first != many) return fail_verdict("a semaphore made with {} permits gave {}", many, s.at_first);
    if (s.at_once != 2 * many)
      return fail_verdict("of {} permits released in two pieces {} were given", 2 * many, s.at_once);
    if (s.one_by_one != many)
      return fail_verdict("of {} permits released one by one {} were given", many, s.one_by_one);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::semaphore
