// Says: a semaphore grants exactly as many permits as it was given, however many units wait: none too many, none lost.
// Source: SEM-02, SEM-03, SEM-04; threading.Semaphore, [thread.sema.cnt].
// Killed by: generous_semaphore.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::semaphore {

/// The scenario of CPython's test: value 7 with one taken and ten units acquiring twice; then 7 more permits, 6 more, and the
/// last.
template <class M> struct grants_exactly {
  static constexpr auto rows = "SEM-02 SEM-03 SEM-04";
  static constexpr int units = 10, each = 2, first = 7, turns = 50;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::semaphore>;
  struct state {
    M::semaphore permits{first};
    std::atomic<int> given, granted, too_many;
    bool left_over = false, left_at_end = false;
  };

  static task<M> acquire_twice(M, ref<state> s) {
    for (int i = 0; i < each; ++i) {
      AWAIT(s->permits.acquire());
      s->too_many += ++s->granted > s->given;
    }
    RETURN();
  }
  /// Waits until all permits given are granted; if one is lost, it waits for ever.
  static task<M> watch_grants(M m, ref<state> s) {
    while (s->granted < s->given) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    RETURN();
  }

  static task<M> give_in_three_steps(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<acquire_twice>, s);
    AWAIT(watch_grants(m, s));
    for (int i = 0; i < 7; ++i) {
      ++s->given;
      s->permits.release();
    }
    AWAIT(watch_grants(m, s));
    s->given += 6;
    s->permits.release(6);
    AWAIT(watch_grants(m, s));
    s->left_over = s->permits.try_acquire();
    ++s->given;
    s->permits.release();
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(s->permits.acquire());
    s->given = first - 1;
    AWAIT(give_in_three_steps(m, s));
    s->left_at_end = s->permits.try_acquire();
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.too_many != 0) return fail_verdict("{} permits were granted that had not been released", s.too_many.load());
    if (s.left_over || s.left_at_end) return fail_verdict("a permit was left when all had been granted");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::semaphore
