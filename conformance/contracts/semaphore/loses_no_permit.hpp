// Says: a timed acquire that expires loses no permit, not even one that is released at that moment.
// Source: SEM-07; threading.Semaphore.acquire, [thread.sema.cnt].
// Killed by: hungry_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "harness/contract.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct loses_no_permit {
  static constexpr auto rows = "SEM-07";
  static constexpr int units = 3, permits = 200;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::semaphore>;
  struct state {
    M::semaphore tested{0};
    std::atomic<int> granted;
    std::atomic<bool> all_given;
    bool took_none_there_was = false, kept_the_next = false;
    int left = 0;
  };

  /// Expires most of the time, and sometimes while a permit is being released.
  static task<M> acquire_in_a_hurry(M m, ref<state> s) {
    while (!s->all_given) {
      // under test: an acquire that expires as a permit is released
      const bool got = AWAIT(s->tested.try_acquire_for(std::chrono::microseconds(20)));
      s->granted += got;
      AWAIT(m.yield());
    }
    RETURN();
  }
  static task<M> give_in_between(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<acquire_in_a_hurry>, s);
    for (int i = 0; i < permits; ++i) {
      s->tested.release();
      for (int turn = 0; turn < i % 20; ++turn) AWAIT(m.yield());
    }
    s->all_given = true;
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    // under test: an acquire that expires while no permit is released
    const bool got = AWAIT(s->tested.try_acquire_for(std::chrono::milliseconds(1)));
    s->took_none_there_was = got;
    s->tested.release();
    s->kept_the_next = s->tested.try_acquire();
    AWAIT(give_in_between(m, s));
    while (s->tested.try_acquire()) ++s->left;
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.took_none_there_was) return fail_verdict("a timed acquire took a permit that had not been released");
    if (!s.kept_the_next) return fail_verdict("the permit released after an acquire had expired was gone");
    if (s.granted + s.left != permits)
      return fail_verdict("of {} permits {} were granted and {} left", permits, s.granted.load(), s.left);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::semaphore
