// Says: a round in which all have arrived has passed, though a limit passes or an abort comes while the action runs.
// Source: docs/interface.md; BARR-05, BARR-07; threading.Barrier (whose action runs with its lock held).
// Killed by: interruptible_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// The action goes on until the limit of the other party has passed, or until the abort must have come. A limit that passes before all
/// have arrived proves nothing, so the next is longer.
template <class M> struct completes_its_rounds {
  static constexpr auto rows = "BARR-05 BARR-07";
  static constexpr int rounds = 16, enough = 2;
  static constexpr std::chrono::milliseconds while_it_acts{5};
  struct course {
    std::atomic<bool> acting{false};
    std::atomic<int> acted{0}, passed{0}, broken{0};
  };
  struct action {
    ref<course> of;
    std::chrono::nanoseconds lasts;
    void operator()() const {
      of->acting = true;
      ++of->acted;
      const auto began = std::chrono::steady_clock::now();
      while (std::chrono::steady_clock::now() - began < lasts) {}
    }
  };
  static constexpr demand demands{.concurrent_units = 3, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::template barrier<action>>;
  using meeting = typename M::template barrier<action>;
  struct state {
    explicit state(const contract_size& z) : size(z) {}
    const contract_size size;
    std::array<course, rounds> each;
    std::array<int, 2> completed{};  ///< rounds whose action ran, of each kind
  };

  /// Rounds of the first kind have a limit, which is twice as long in each; those of the second an abort.
  static bool has_limit(int round) { return round % 2 == 0; }
  static std::chrono::nanoseconds limit(int round) {
    return has_limit(round) ? while_it_acts * (1 << round / 2) : std::chrono::hours(1);
  }
  /// Where every step is looked at, a limit that has passed may be noticed late anyway.
  static std::chrono::nanoseconds lasting(const contract_size& z, int round) {
    if (z == few) return std::chrono::nanoseconds(0);
    return has_limit(round) ? limit(round) + while_it_acts : while_it_acts;
  }

  static task<M> arrive(M, ref<course> of, ref<meeting> at, std::chrono::nanoseconds limit) {
    try {
      // under test: a limit that passes while the action runs
      AWAIT(at->arrive_and_wait_for(limit));
      ++of->passed;
    } catch (const broken_barrier&) { ++of->broken; }
    RETURN();
  }
  static task<M> abort_while_acting(M m, ref<course> of, ref<meeting> at) {
    while (!of->acting) AWAIT(m.yield());
    at->abort();
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, int round) {
    const ref<course> of(&s->each[static_cast<std::size_t>(round)]);
    const auto at = make<meeting>(m, 2, action{of, lasting(s->size, round)});
    const ref<meeting> there(at);
    typename M::group g(m);
    g.spawn(fn<arrive>, of, there, limit(round));
    if (!has_limit(round)) g.spawn(fn<abort_while_acting>, of, there);
    while (at->waiting() < 1 && of->broken == 0) AWAIT(m.yield());
    AWAIT(arrive(m, of, there, std::chrono::hours(1)));
    of->acting = true;  // whatever the barrier did: the unit that aborts is not left behind
    AWAIT(g.join());
    s->completed[has_limit(round) ? 0 : 1] += of->acted;
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < unless_few(s->size, rounds, 4); ++round) {
      if (s->completed[0] >= enough && s->completed[1] >= enough) RETURN();
      AWAIT(one_round(m, s, round));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    for (int i = 0; i < rounds; ++i) {
      const course& of = s.each[static_cast<std::size_t>(i)];
      if (of.acted != 0 && of.broken != 0)
        return fail_verdict("a round in which all had arrived was broken by {} while its action ran",
                            has_limit(i) ? "a limit" : "an abort");
    }
    if (s.size != few && s.completed[1] < enough)
      return fail_verdict("of the rounds that nothing could break before all had arrived {} were completed",
                          s.completed[1]);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
