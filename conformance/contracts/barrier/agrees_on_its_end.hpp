// Says: all parties of a round see it end alike, passed or broken, though a limit, an abort or a reset comes as the last one arrives.
// Source: BARR-07, BARR-08, BARR-10; docs/interface.md; threading.Barrier.
// Killed by: divided_barrier, looking_back_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// One round at each of many barriers. What ends it comes before the last party, after it, or at the same time.
template <class M> struct agrees_on_its_end {
  static constexpr auto rows = "BARR-07 BARR-08 BARR-10";
  static constexpr int waiting = 3, most_rounds = 120, rounds_of_processes = 40;
  enum class ending { expiry, abort, reset, abort_and_reset };
  static constexpr int endings = 4, delays = 10;
  static demand demands(const contract_size&) { return {.concurrent_units = waiting + 1, .gated = true}; }
  using needs = heddle::needs<typename M::group, typename M::template barrier<>>;
  struct door : M::template barrier<> {
    door() : M::template barrier<>(waiting + 1) {}
  };
  struct meeting {
    door at;
    std::atomic<int> passed{0}, broken{0}, ready{0};
  };
  struct state {
    explicit state(const contract_size& z)
        : rounds(z == few                            ? endings
                 : M::about.sees == memory::isolated ? rounds_of_processes
                                                     : most_rounds) {}
    const int rounds;
    std::array<meeting, most_rounds> each_round;
  };

  static std::chrono::nanoseconds limit(int round, int place) {
    const bool brief = static_cast<ending>(round % endings) == ending::expiry && place == 0;
    if (brief) return std::chrono::microseconds(60 + round / endings % delays * 10);
    return std::chrono::hours(1);
  }
  static task<M> arrive(M, ref<meeting> of, std::chrono::nanoseconds limit) {
    try {
      // under test: a limit that passes, or is about to
      AWAIT(of->at.arrive_and_wait_for(limit));
      ++of->passed;
    } catch (const broken_barrier&) { ++of->broken; }
    RETURN();
  }
  static task<M> arrive_last(M m, ref<meeting> of) {
    ++of->ready;
    while (of->ready < 2) AWAIT(m.yield());
    AWAIT(arrive(m, of, std::chrono::hours(1)));
    RETURN();
  }
  static task<M> end(M m, ref<meeting> of, ending how, int delay) {
    ++of->ready;
    while (of->ready < 2) AWAIT(m.yield());
    if (delay % 2 == 0) AWAIT(m.yield());
    for (std::atomic<int> steps = 0; steps < delay * 20;) ++steps;
    if (how == ending::abort || how == ending::abort_and_reset) of->at.abort();
    if (how == ending::reset || how == ending::abort_and_reset) of->at.reset();
    RETURN();
  }
  static task<M> one_round(M m, ref<meeting> of, int round) {
    typename M::group g(m);
    for (int place = 0; place < waiting; ++place) g.spawn(fn<arrive>, of, limit(round, place));
    while (of->at.waiting() < waiting && of->broken == 0) AWAIT(m.yield());
    g.spawn(fn<arrive_last>, of);
    AWAIT(end(m, of, static_cast<ending>(round % endings), round / endings % delays));
    AWAIT(let_all_end(m, of));
    AWAIT(g.join());
    RETURN();
  }
  /// A party that arrived after a reset waits for others: it alone is broken by an abort, once all others have ended.
  static task<M> let_all_end(M m, ref<meeting> of) {
    while (of->passed + of->broken + of->at.waiting() < waiting + 1) AWAIT(m.yield());
    of->at.abort();
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < s->rounds; ++round)
      AWAIT(one_round(m, ref(&s->each_round[static_cast<std::size_t>(round)]), round));
    RETURN();
  }

  static verdict judge(const state& s) {
    for (int i = 0; i < s.rounds; ++i) {
      const meeting& of = s.each_round[static_cast<std::size_t>(i)];
      if (of.passed != 0 && of.broken != 0)
        return fail_verdict("in round {} {} parties passed and {} were told that the barrier is broken", i,
                            of.passed.load(), of.broken.load());
    }
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
