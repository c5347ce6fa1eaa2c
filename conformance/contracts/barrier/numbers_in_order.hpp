// Says: places are from 0, in the order of arrival, however many had arrived in the round before and whatever ended it.
// Source: BARR-04; docs/interface.md; threading.Barrier.wait.
// Killed by: counting_on_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <stdexcept>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// The parties arrive one after the other. Before each complete round there is one in which only some do, or all of them and the
/// action throws.
template <class M> struct numbers_in_order {
  static constexpr auto rows = "BARR-04 BARR-07 BARR-08 BARR-10";
  static constexpr int most = 4;
  enum class ending { reset, abort, expiry, failing_action, count };
  struct action {
    ref<std::atomic<bool>> fails;
    void operator()() const {
      if (*fails) throw std::domain_error("the action's");
    }
  };
  using meeting = M::template barrier<action>;
  static constexpr demand demands{.concurrent_units = most, .gated = true};
  using needs = heddle::needs<typename M::group, meeting>;
  struct state {
    explicit state(const contract_size& z) : largest(unless_few(z, most, 2)) {}
    const int largest;
    std::atomic<bool> fails;
    std::atomic<int> passed, wrong_places;
    int expected = 0;
  };

  static task<M> arrive(M, ref<state> s, ref<meeting> at, int place, std::chrono::nanoseconds limit) {
    try {
      const int got = AWAIT(at->arrive_and_wait_for(limit));
      ++s->passed;
      s->wrong_places += got != place;
    } catch (const broken_barrier&) {
    } catch (const std::domain_error&) {}
    RETURN();
  }
  /// Returns when they have ended, or when all wait if they are too few to pass and have no limit.
  static task<M> arrive_in_turn(M m, ref<state> s, ref<meeting> at, typename M::group& g, int parties,
                                std::chrono::nanoseconds limit) {
    for (int place = 0; place < parties; ++place) {
      const bool last = place + 1 == parties;
      g.spawn(fn<arrive>, s, at, place, last ? limit : std::chrono::nanoseconds(std::chrono::hours(1)));
      while (!last && at->waiting() <= place) AWAIT(m.yield());
    }
    RETURN();
  }
  static task<M> break_off(M m, ref<state> s, ref<meeting> at, ending how, int parties) {
    const bool expires = how == ending::expiry;
    s->fails = how == ending::failing_action;
    typename M::group g(m);
    // under test: places after a limit that passes
    AWAIT(arrive_in_turn(m, s, at, g, parties, expires ? std::chrono::milliseconds(1) : std::chrono::hours(1)));
    if (how == ending::reset || how == ending::abort)
      while (at->waiting() < parties) AWAIT(m.yield());
    if (how == ending::abort) at->abort();
    if (how == ending::reset) at->reset();
    AWAIT(g.join());
    if (how != ending::reset) at->reset();
    s->fails = false;
    RETURN();
  }
  static task<M> pass(M m, ref<state> s, ref<meeting> at, int parties) {
    typename M::group g(m);
    AWAIT(arrive_in_turn(m, s, at, g, parties, std::chrono::hours(1)));
    AWAIT(g.join());
    s->expected += parties;
    RETURN();
  }
  static task<M> try_out(M m, ref<state> s, ref<meeting> at, int parties) {
    AWAIT(pass(m, s, at, parties));
    for (int how = 0; how < static_cast<int>(ending::count); ++how) {
      const bool all_come = static_cast<ending>(how) == ending::failing_action;
      for (int some = all_come ? parties : 1; some < (all_come ? parties + 1 : parties); ++some) {
        AWAIT(break_off(m, s, at, static_cast<ending>(how), some));
        AWAIT(pass(m, s, at, parties));
      }
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int parties = 1; parties <= s->largest; ++parties) {
      const auto at = make<meeting>(m, parties, action{ref<std::atomic<bool>>(&s->fails)});
      AWAIT(try_out(m, s, ref<meeting>(at), parties));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.passed != s.expected) return fail_verdict("{} of {} parties passed", s.passed.load(), s.expected);
    if (s.wrong_places != 0)
      return fail_verdict("{} of {} places were not those of their arrival", s.wrong_places.load(), s.expected);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
