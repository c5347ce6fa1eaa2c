// Says: any unit may release without a prior acquire, also beyond the first value, and each such permit can be acquired.
// Source: SEM-09; threading.Semaphore.release.
// Killed by: capped_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/contract.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct grows_beyond_its_value {
  static constexpr auto rows = "SEM-09";
  static constexpr int first = 1, units = 3, each = 2;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group, typename M::semaphore>;
  struct state {
    M::semaphore tested{first};
    int granted = 0;
  };

  static task<M> release_unacquired(M, ref<state> s) {
    s->tested.release();
    s->tested.release(each - 1);
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<release_unacquired>, s);
    AWAIT(g.join());
    while (s->granted <= first + units * each && s->tested.try_acquire()) ++s->granted;
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.granted != first + units * each)
      return fail_verdict("{} permits were granted of {}", s.granted, first + units * each);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::semaphore
