// Scoped guards release every permit at the end of their scope, also on an exception, which propagates unchanged.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "harness/contract.hpp"

namespace heddle::conformance {

template <class M, class Semaphore> struct regains_permits_on_exit {
  static constexpr int permits = 2, rounds = 3;
  static constexpr std::string_view words = "on the way out";
  static constexpr demand demands{};
  using needs = heddle::needs<Semaphore>;
  struct state {
    Semaphore tested{permits};
    int over_granted = 0, lost = 0, propagated = 0;
  };

  static task<M> take_all(M, ref<state> s, bool fail) {
    AWAIT(s->tested.acquire());
    const release_guard outer(s->tested);
    AWAIT(s->tested.acquire());
    const release_guard inner(s->tested);
    s->over_granted += s->tested.try_acquire();
    if (fail) throw std::runtime_error(std::string(words));
    RETURN();
  }
  /// Takes at most as many as there should be, and releases all of them.
  static void count(ref<state> s) {
    int found = 0;
    while (found <= permits && s->tested.try_acquire()) ++found;
    s->lost += found != permits;
    if (found < permits) s->tested.release(permits - found);
    if (found > 0) s->tested.release(found);
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      AWAIT(take_all(m, s, false));
      count(s);
      try {
        AWAIT(take_all(m, s, true));
      } catch (const std::runtime_error& e) { s->propagated += e.what() == words; }
      count(s);
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.over_granted != 0) return fail_verdict("a permit was left while guards held all of them");
    if (s.lost != 0)
      return fail_verdict("after {} of {} scopes there were not {} permits", s.lost, 2 * rounds, permits);
    if (s.propagated != rounds) return fail_verdict("{} of {} exceptions propagated unchanged", s.propagated, rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
