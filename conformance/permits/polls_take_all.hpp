// Polls take every permit there is, however many units poll at once, and never one more.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/permits/emptied.hpp"
#include "conformance/rounds.hpp"

namespace heddle::conformance {

/// In even rounds there is a permit for each poll, in odd ones there are fewer. Each unit polls many times in a row, so that
/// units on several processors do at the same time.
template <class M, class Semaphore> struct polls_take_all {
  static constexpr int polls = 2'000;
  static demand demands(const contract_size& z) { return {.concurrent_units = some_units(z), .gated = true}; }
  using needs = heddle::needs<typename M::group, Semaphore>;
  struct state {
    explicit state(const contract_size& z)
        : units(some_units(z)),
          rounds(z == few ? 2 : z.turns / 100),
          each(z == few ? 2 : polls),
          permits(units * each) {}
    const int units;
    const long rounds;
    const int each;
    Semaphore permits;
    std::atomic<long> round, polled, granted;
    long too_many = 0, too_few = 0;
  };

  static task<M> poll_each_round(M m, ref<state> s) {
    for (long mine = 1; mine <= s->rounds; ++mine) {
      AWAIT(await_round(m, s->round, mine));
      long got = 0;
      for (int i = 0; i < s->each; ++i) {
        if (mine % 4 == 3) {
          // under test: a limit of zero is a poll
          const bool one = AWAIT(s->permits.try_acquire_for(std::chrono::nanoseconds(0)));
          got += one;
        } else {
          got += s->permits.try_acquire();
        }
      }
      s->granted += got;
      ++s->polled;
    }
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, long round) {
    const long there = round % 2 == 0 ? s->units * s->each : s->units * s->each / 2 + 1;
    empty(s->permits);
    s->permits.release(static_cast<int>(there));
    s->granted = 0;
    s->round = round;
    while (s->polled < round * s->units) AWAIT(m.yield());
    s->too_many += s->granted > there;
    s->too_few += s->granted < there;
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<poll_each_round>, s);
    for (long round = 1; round <= s->rounds; ++round) AWAIT(one_round(m, s, round));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.too_many != 0) return fail_verdict("polls took more permits than there were in {} rounds", s.too_many);
    if (s.too_few != 0) return fail_verdict("polls failed though permits were left in {} rounds", s.too_few);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
