// Says: a condition on which nobody waits any more may be used with another mutex: a wait frees and retakes the one that it is given.
// Source: COND-01; [thread.condition.condvar]: only those that wait at the same time need the same one.
// Killed by: faithful_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>

#include "harness/contract.hpp"

namespace heddle::contracts::condition {

/// In each round a unit waits with the next of three mutexes, in the next of all ways; after it the unit holds that and no other.
template <class M> struct serves_several_mutexes {
  static constexpr auto rows = "COND-01";
  static constexpr int mutexes = 3, ways = 4, rounds = 2 * mutexes * ways;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::condition>;
  using mutex = M::condition::mutex_type;
  struct state {
    explicit state(const contract_size& z) : waits(unless_few(z, rounds, 4)) {}
    const int waits;
    std::array<mutex, mutexes> sections;
    M::condition changed;
    std::array<int, rounds> told{};  ///< changed with the round's mutex held only
    std::atomic<int> waiting, returned, looked;
    int free_too_early = 0, still_held = 0;
  };

  static task<M> wait(M, ref<state> s, mutex& section, int round) {
    const auto& told = s->told[static_cast<std::size_t>(round)];
    const auto holds = [&told] { return told != 0; };
    if (round % ways == 0) AWAIT(s->changed.wait(section, holds));
    if (round % ways == 1) AWAIT(s->changed.wait_for(section, std::chrono::hours(1), holds));
    while (round % ways == 2 && told == 0) AWAIT(s->changed.wait(section));
    while (round % ways == 3 && told == 0) AWAIT(s->changed.wait_for(section, std::chrono::hours(1)));
    RETURN();
  }
  static task<M> wait_each_round(M m, ref<state> s) {
    for (int round = 0; round < s->waits; ++round) {
      mutex& section = s->sections[static_cast<std::size_t>(round % mutexes)];
      AWAIT(section.lock());
      s->waiting = round + 1;
      AWAIT(wait(m, s, section, round));
      s->returned = round + 1;
      while (s->looked <= round) AWAIT(m.yield());
      section.unlock();
    }
    RETURN();
  }
  static task<M> notify(M, ref<state> s, int round) {
    mutex& section = s->sections[static_cast<std::size_t>(round % mutexes)];
    AWAIT(section.lock());
    s->told[static_cast<std::size_t>(round)] = 1;
    if (round % 2 == 0)
      s->changed.notify_one();
    else
      s->changed.notify_all();
    section.unlock();
    RETURN();
  }
  static void look(ref<state> s, int round) {
    for (int i = 0; i < mutexes; ++i) {
      mutex& section = s->sections[static_cast<std::size_t>(i)];
      const bool took = section.try_lock(), held = i == round % mutexes;
      s->free_too_early += took && held;
      s->still_held += !took && !held;
      if (took) section.unlock();
    }
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<wait_each_round>, s);
    for (int round = 0; round < s->waits; ++round) {
      while (s->waiting <= round) AWAIT(m.yield());
      AWAIT(notify(m, s, round));
      while (s->returned <= round) AWAIT(m.yield());
      look(s, round);
      s->looked = round + 1;
    }
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.free_too_early != 0) return fail_verdict("{} waits returned without their mutex", s.free_too_early);
    if (s.still_held != 0) return fail_verdict("{} times a mutex of an earlier wait was held", s.still_held);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::condition
