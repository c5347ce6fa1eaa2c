// Of several units that release at once what was taken once, exactly one does; the others are refused.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/rounds.hpp"

namespace heddle::conformance {

/// The root and a unit. The root releases after a delay, another one in each round, so that the releases meet at some time.
template <class M, class Lock, class Refusal> struct refuses_second_release {
  static constexpr long units = 2, delays = 50;
  static demand demands(const contract_size&) { return {.concurrent_units = 1, .gated = true}; }
  using needs = heddle::needs<typename M::group, Lock>;
  struct state {
    explicit state(const contract_size& z) : rounds(2 * z.turns) {}
    const long rounds;
    Lock tested;
    std::atomic<long> round, tried, delay;
    std::atomic<int> refused;
    long unrefused = 0, lost = 0, doubled = 0;
  };

  static void release(ref<state> s) {
    try {
      s->tested.release();
    } catch (const Refusal&) { ++s->refused; }
    ++s->tried;
  }
  static task<M> release_each_round(M m, ref<state> s) {
    for (long mine = 1; mine <= s->rounds; ++mine) {
      AWAIT(await_round(m, s->round, mine));
      release(s);
    }
    RETURN();
  }
  /// Takes it again for the next round.
  static task<M> one_round(M m, ref<state> s, long mine) {
    s->refused = 0;
    s->round = mine;
    for (s->delay = 0; s->delay < mine % delays;) ++s->delay;
    release(s);
    AWAIT(await_round(m, s->tried, mine * units));
    s->unrefused += s->refused != units - 1;
    s->lost += !s->tested.try_acquire();
    s->doubled += s->tested.try_acquire();
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(s->tested.acquire());
    typename M::group g(m);
    g.spawn(fn<release_each_round>, s);
    for (long mine = 1; mine <= s->rounds; ++mine) AWAIT(one_round(m, s, mine));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.unrefused != 0)
      return fail_verdict("in {} rounds of {} not all but one release were refused", s.unrefused, s.rounds);
    if (s.lost != 0) return fail_verdict("in {} rounds of {} it was not free after its release", s.lost, s.rounds);
    if (s.doubled != 0) return fail_verdict("in {} rounds of {} it was free twice", s.doubled, s.rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
