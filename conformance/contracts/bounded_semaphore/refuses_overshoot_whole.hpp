// Says: a release of several permits that would exceed the bound fails as a whole: none is added, and nobody is woken.
// Source: BSEM-04, BSEM-01; threading.BoundedSemaphore.release.
// Killed by: clipping_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <stdexcept>

#include "harness/contract.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct refuses_overshoot_whole {
  static constexpr auto rows = "BSEM-01 BSEM-04";
  static constexpr int turns = 50;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::bounded_semaphore>;
  struct state {
    M::bounded_semaphore tested{2};
    std::atomic<bool> arrived, granted;
    int refused = 0, begun = 0, left = 0;
    bool woken = false;
  };

  static void release(ref<state> s, int permits) {
    try {
      s->tested.release(permits);
    } catch (const std::invalid_argument&) { ++s->refused; }
  }
  static task<M> wait_for_permit(M, ref<state> s) {
    s->arrived = true;
    AWAIT(s->tested.acquire());
    s->granted = true;
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    try {
      const typename M::bounded_semaphore below_zero(-1);
      ++s->begun;
    } catch (const std::invalid_argument&) {}
    AWAIT(s->tested.acquire());
    AWAIT(s->tested.acquire());
    typename M::group g(m);
    g.spawn(fn<wait_for_permit>, s);
    while (!s->arrived) AWAIT(m.yield());
    for (const int too_many : {3, 0, -1}) release(s, too_many);
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    s->woken = s->granted;
    release(s, 1);
    AWAIT(g.join());
    release(s, 3);
    while (s->tested.try_acquire()) ++s->left;
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.begun != 0) return fail_verdict("a bounded semaphore began below zero");
    if (s.refused != 4) return fail_verdict("{} of 4 wrong releases were refused", s.refused);
    if (s.woken) return fail_verdict("a refused release woke a unit");
    if (s.left != 0) return fail_verdict("a refused release left {} permits", s.left);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::bounded_semaphore
