// Says: a wait that expires breaks the barrier for all: for parties that wait without a limit, and for one that arrives later.
// Source: BARR-10; threading.Barrier.wait.
// Killed by: lax_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

template <class M> struct breaks_on_expiry {
  static constexpr auto rows = "BARR-10";
  static constexpr int patient = 3, rounds = 3;
  static constexpr demand demands{.concurrent_units = patient + 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::template barrier<>>;
  struct state {
    typename M::template barrier<> meeting{patient + 2};
    std::atomic<int> passed, told;
    int whole = 0;
  };

  static task<M> meet(M, ref<state> s) {
    try {
      AWAIT(s->meeting.arrive_and_wait());
      ++s->passed;
    } catch (const broken_barrier&) { ++s->told; }
    RETURN();
  }
  static task<M> meet_in_time(M, ref<state> s) {
    try {
      // under test: a wait that expires
      AWAIT(s->meeting.arrive_and_wait_for(std::chrono::milliseconds(5)));
      ++s->passed;
    } catch (const broken_barrier&) { ++s->told; }
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < patient; ++i) g.spawn(fn<meet>, s);
    while (s->meeting.waiting() < patient) AWAIT(m.yield());
    g.spawn(fn<meet_in_time>, s);
    AWAIT(g.join());
    s->whole += !s->meeting.broken();
    if (s->whole == 0) AWAIT(meet(m, s));  // otherwise the late party would wait for ever
    s->meeting.reset();
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds && s->whole == 0; ++round) AWAIT(one_round(m, s));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.passed != 0) return fail_verdict("{} parties passed though one was late", s.passed.load());
    if (s.whole != 0) return fail_verdict("the barrier was not broken when a limit had passed");
    if (s.told != (patient + 2) * rounds)
      return fail_verdict("{} of {} parties found the barrier broken", s.told.load(), (patient + 2) * rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
