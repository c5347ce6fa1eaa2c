// A permit that is released as a limit passes is granted once, then or later.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>

#include "conformance/permits/emptied.hpp"

namespace heddle::conformance {

/// There is never more than one permit, and the next comes when it has been granted. So a permit too many is seen when it is
/// granted, and not only in a sum, where one that is lost later makes up for it. Most limits are as short as they can be: so there
/// is nearly always one that passes now, and no other waiter that could take what is released for the one that gives up.
template <class M, class Semaphore> struct loses_no_permit {
  static constexpr int moments = 13;
  static constexpr std::array<std::chrono::nanoseconds, 7> limits{
      std::chrono::nanoseconds(1),  std::chrono::nanoseconds(1),   std::chrono::nanoseconds(1000),
      std::chrono::nanoseconds(1),  std::chrono::nanoseconds(300), std::chrono::nanoseconds(1),
      std::chrono::microseconds(20)};
  static int units_of(const contract_size& z) { return z == few ? 1 : 2; }
  static demand demands(const contract_size& z) { return {.concurrent_units = units_of(z), .gated = true}; }
  using needs = heddle::needs<typename M::group, Semaphore>;
  struct state {
    explicit state(const contract_size& z) : units(units_of(z)), turns(z == few ? 4 : 3 * z.turns) {}
    const int units;
    const long turns;
    Semaphore tested{1};
    std::atomic<long> given, granted, too_many;
    std::atomic<bool> all_given;
    int left = 0, hidden = 0;
  };

  /// Expires most of the time, and sometimes as a permit is released.
  static task<M> acquire_in_a_hurry(M m, ref<state> s, int place) {
    for (long i = place; !s->all_given; ++i) {
      // under test: an acquire that expires as a permit is released
      const bool got = AWAIT(s->tested.try_acquire_for(limits[static_cast<std::size_t>(i) % limits.size()]));
      if (got) s->too_many += ++s->granted > s->given;
      AWAIT(m.yield());
    }
    RETURN();
  }
  static task<M> give_in_between(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<acquire_in_a_hurry>, s, i);
    for (long i = 0; i < s->turns; ++i) {
      ++s->given;
      s->tested.release();
      while (s->granted < s->given) AWAIT(m.yield());
      for (long turn = 0; turn < i % moments; ++turn) AWAIT(m.yield());
    }
    s->all_given = true;
    AWAIT(g.join());
    RETURN();
  }
  /// What is left, to a poll or to a wait, and whether a poll gets what is released.
  static task<M> look_for_more(M, ref<state> s) {
    for (int i = 0; i < s->units; ++i) {
      s->left += s->tested.try_acquire();
      // under test: an acquire that expires while no permit is released
      const bool got = AWAIT(s->tested.try_acquire_for(std::chrono::microseconds(100)));
      s->left += got;
    }
    s->tested.release();
    const bool polled = s->tested.try_acquire();
    s->hidden += !polled;
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(s->tested.acquire());
    AWAIT(look_for_more(m, s));
    AWAIT(give_in_between(m, s));
    AWAIT(look_for_more(m, s));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.too_many != 0) return fail_verdict("{} permits were granted that had not been released", s.too_many.load());
    if (s.left != 0) return fail_verdict("{} permits were left when all {} had been granted", s.left, s.turns);
    if (s.hidden != 0) return fail_verdict("a permit was released, and a poll did not get it");
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
