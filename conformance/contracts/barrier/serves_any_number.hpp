// Says: with any number of parties, of one too, the action runs once a round, places follow the order of arrival, and abort holds.
// Source: BARR-01, BARR-04, BARR-05, BARR-07; threading.Barrier. (The order of places is said by the facet.)
// Killed by: lone_barrier, idle_barrier, backward_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/timed/waited.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// One party arrives after the other, the root last: in each round with another limit, which it does not need. Then all arrive at
/// the aborted barrier, and once more after its reset.
template <class M> struct serves_any_number {
  static constexpr auto rows = "BARR-01 BARR-04 BARR-05 BARR-07";
  static constexpr int most = 6;
  static constexpr demand demands{.concurrent_units = most - 1, .gated = true};
  struct action {
    ref<std::atomic<int>> runs;
    void operator()() const { ++*runs; }
  };
  using needs = heddle::needs<typename M::group, typename M::template barrier<action>>;
  using meeting = M::template barrier<action>;
  struct state {
    explicit state(const contract_size& z) : largest(unless_few(z, most, 2)) {}
    const int largest;
    std::atomic<int> runs, passed, misplaced, told, passed_broken;
    int wrong_runs = 0, miscounted = 0, expected = 0, expected_told = 0;
  };

  static constexpr int limits = static_cast<int>(conformance::long_limits.size() + conformance::no_limits.size());
  static std::chrono::nanoseconds limit(int i) {
    const auto at = static_cast<std::size_t>(i);
    return at < conformance::no_limits.size() ? conformance::no_limits[at]
                                              : conformance::long_limits[at - conformance::no_limits.size()];
  }

  static task<M> arrive(M, ref<state> s, ref<meeting> at, int place) {
    try {
      const int got = AWAIT(at->arrive_and_wait());
      ++s->passed;
      s->misplaced += got != place;
    } catch (const broken_barrier&) { ++s->told; }
    RETURN();
  }
  /// Nobody has to wait for the last party, and nobody waits at a broken barrier: so any limit will do.
  static task<M> arrive_with_limit(M, ref<state> s, ref<meeting> at, int place, int which) {
    try {
      // under test: a limit that is not needed
      const int got = AWAIT(at->arrive_and_wait_for(limit(which)));
      ++s->passed;
      s->misplaced += got != place;
    } catch (const broken_barrier&) { ++s->told; }
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, ref<meeting> at, int parties, int which) {
    const int runs = s->runs;
    typename M::group g(m);
    for (int place = 0; place + 1 < parties; ++place) {
      g.spawn(fn<arrive>, s, at, place);
      while (at->waiting() <= place && s->told == s->expected_told) AWAIT(m.yield());
    }
    s->wrong_runs += s->runs != runs;
    if (which == limits)
      AWAIT(arrive(m, s, at, parties - 1));
    else
      AWAIT(arrive_with_limit(m, s, at, parties - 1, which));
    AWAIT(g.join());
    s->expected += parties;
    s->wrong_runs += s->runs != runs + 1;
    s->miscounted += at->waiting() != 0;
    RETURN();
  }
  static task<M> find_it_broken(M m, ref<state> s, ref<meeting> at) {
    const int runs = s->runs, passed = s->passed;
    at->abort();
    AWAIT(arrive(m, s, at, 0));
    for (int which = 0; which < limits && s->passed == passed; ++which) AWAIT(arrive_with_limit(m, s, at, 0, which));
    s->expected_told += 1 + limits;
    s->passed_broken += s->passed != passed;
    s->wrong_runs += s->runs != runs;
    s->miscounted += !at->broken() || at->waiting() != 0;
    at->reset();
    RETURN();
  }
  static bool as_expected(const state& s) {
    return s.passed_broken == 0 && s.told == s.expected_told && s.passed == s.expected;
  }

  static task<M> body(M m, ref<state> s) {
    for (int parties = 1; parties <= s->largest; ++parties) {
      const auto at = make<meeting>(m, parties, action{ref<std::atomic<int>>(&s->runs)});
      for (int which = 0; which <= limits && as_expected(*s); ++which) {
        AWAIT(one_round(m, s, ref<meeting>(at), parties, which));
        if (as_expected(*s)) AWAIT(find_it_broken(m, s, ref<meeting>(at)));
      }
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.passed_broken != 0) return fail_verdict("a party passed after an abort");
    if (s.told != s.expected_told || s.passed != s.expected)
      return fail_verdict("{} arrivals passed and {} found the barrier broken, instead of {} and {}", s.passed.load(),
                          s.told.load(), s.expected, s.expected_told);
    if (s.wrong_runs != 0) return fail_verdict("the action ran more or less than once a round");
    if (s.misplaced != 0) return fail_verdict("{} places were not the order of arrival", s.misplaced.load());
    if (s.miscounted != 0) return fail_verdict("waiting() or broken() was wrong after {} rounds", s.miscounted);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
