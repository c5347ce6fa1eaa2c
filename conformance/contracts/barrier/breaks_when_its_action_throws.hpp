// Says: an action that throws breaks the barrier: the party that ran it gets the exception, the others a broken barrier.
// Source: BARR-06; threading.Barrier. (std::barrier would end the program.)
// Killed by: hushed_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <stdexcept>
#include <string>
#include <string_view>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

template <class M> struct breaks_when_its_action_throws {
  static constexpr auto rows = "BARR-06";
  static constexpr int units = 4, rounds = 5;
  static constexpr std::string_view words = "the words of the action";
  struct action {
    ref<std::atomic<bool>> fails;
    void operator()() const {
      if (*fails) throw std::domain_error(std::string(words));
    }
  };
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::template barrier<action>>;
  struct state {
    std::atomic<bool> fails;
    typename M::template barrier<action> meeting{units, action{ref<std::atomic<bool>>(&fails)}};
    std::atomic<int> passed, told, ran_it;
    int whole = 0, passed_broken = 0, passed_after_reset = 0;
  };

  static task<M> meet(M, ref<state> s) {
    try {
      AWAIT(s->meeting.arrive_and_wait());
      ++s->passed;
    } catch (const broken_barrier&) { ++s->told; } catch (const std::domain_error& e) {
      s->ran_it += e.what() == words;
    }
    RETURN();
  }
  /// Returns how many passed.
  static task<M, int> all_meet(M m, ref<state> s, bool fails) {
    s->fails = fails;
    s->passed = 0;
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<meet>, s);
    AWAIT(g.join());
    RETURN(s->passed.load());
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      const int passed = AWAIT(all_meet(m, s, true));
      s->passed_broken += passed;
      s->whole += !s->meeting.broken();
      s->meeting.reset();
      const int after = AWAIT(all_meet(m, s, false));
      s->passed_after_reset += after;
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.passed_broken != 0) return fail_verdict("{} parties passed though the action had thrown", s.passed_broken);
    if (s.ran_it != rounds)
      return fail_verdict("{} of {} exceptions reached the party that ran the action", s.ran_it.load(), rounds);
    if (s.told != (units - 1) * rounds)
      return fail_verdict("{} of {} other parties found the barrier broken", s.told.load(), (units - 1) * rounds);
    if (s.whole != 0) return fail_verdict("the barrier was not broken by its action");
    if (s.passed_after_reset != units * rounds) return fail_verdict("not all passed after the reset");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
