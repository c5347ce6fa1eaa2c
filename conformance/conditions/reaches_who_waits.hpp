// One notification reaches the unit that waits, however waits before it ended: by a limit, a predicate that held, or one that threw.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <stdexcept>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

/// What a wait has left behind takes the one notification of the next, which is a hang then.
template <class M, class Condition> struct reaches_who_waits {
  enum class before { held_at_once, expired, expired_with_predicate, poll, threw_at_once, threw_when_woken, count };
  static constexpr int ways = static_cast<int>(before::count), rounds = 4;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = typename Condition::needs;
  struct state {
    explicit state(const contract_size& z) : of_each(unless_few(z, rounds, 1)) {}
    const int of_each;
    Condition changed;
    std::atomic<int> waits, returned;  ///< waits that need a notification
    std::atomic<bool> over;
    int caught = 0;
  };

  static task<M> throw_from_predicate(M m, ref<state> s, int asked_before) {
    const auto holds = [&asked_before]() -> bool {
      if (asked_before-- > 0) return false;
      throw std::domain_error("the predicate's");
    };
    try {
      AWAIT(s->changed.wait(m, holds));
    } catch (const std::domain_error&) { ++s->caught; }
    RETURN();
  }
  static task<M> wait_before(M m, ref<state> s, before what) {
    constexpr std::chrono::microseconds moment(100);
    // under test: waits that end otherwise than by a notification
    if (what == before::held_at_once) AWAIT(s->changed.wait(m, [] { return true; }));
    if (what == before::expired) AWAIT(s->changed.wait_for(m, moment));
    if (what == before::expired_with_predicate) AWAIT(s->changed.wait_for(m, moment, [] { return false; }));
    if (what == before::poll) AWAIT(s->changed.wait_for(m, std::chrono::nanoseconds(0)));
    if (what == before::threw_at_once) AWAIT(throw_from_predicate(m, s, 0));
    if (what == before::threw_when_woken) {
      ++s->waits;
      AWAIT(throw_from_predicate(m, s, 1));
      ++s->returned;
    }
    RETURN();
  }
  /// One to three waits that end in the way, and then one that is notified.
  static task<M> wait_in_all_ways(M m, ref<state> s) {
    AWAIT(s->changed.enter(m));
    for (int way = 0; way < ways; ++way)
      for (int round = 0; round < s->of_each; ++round) {
        for (int i = 0; i <= round % 3; ++i) AWAIT(wait_before(m, s, static_cast<before>(way)));
        ++s->waits;
        if ((way + round) % 2 == 0)
          AWAIT(s->changed.wait(m));
        else
          AWAIT(s->changed.wait_for(m, std::chrono::hours(1)));
        ++s->returned;
      }
    s->over = true;
    s->changed.leave(m);
    RETURN();
  }
  /// The unit counts a wait with the lock held: it waits when the root has that, or has returned for no reason.
  static task<M> notify_each(M m, ref<state> s) {
    for (int turn = 0; !s->over; ++turn) {
      while (s->waits <= turn && !s->over) AWAIT(m.yield());
      AWAIT(s->changed.enter(m));
      s->changed.notify_one(m);
      s->changed.leave(m);
      while (s->returned <= turn && !s->over) AWAIT(m.yield());
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<wait_in_all_ways>, s);
    AWAIT(notify_each(m, s));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.caught == 0) return fail_verdict("what a predicate threw did not leave the wait");
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
