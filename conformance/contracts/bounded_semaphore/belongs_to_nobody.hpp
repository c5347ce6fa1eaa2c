// Says: permits have no owner: other units may release those of units that have ended; one release too many is refused.
// Source: BSEM-03; threading.BoundedSemaphore.
// Killed by: unbounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <stdexcept>

#include "harness/contract.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct belongs_to_nobody {
  static constexpr auto rows = "BSEM-03";
  static constexpr int most = 9;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group, typename M::bounded_semaphore>;
  using semaphore = typename M::bounded_semaphore;
  struct state {
    explicit state(const contract_size& z) : largest(unless_few(z, most, 3)) {}
    const int largest;
    std::atomic<int> taken, released, refused, left;
  };

  static task<M> take(M, ref<state> s, ref<semaphore> tested) {
    AWAIT(tested->acquire());
    ++s->taken;
    RETURN();
  }
  static task<M> give_back(M, ref<state> s, ref<semaphore> tested) {
    try {
      tested->release();
      ++s->released;
    } catch (const std::invalid_argument&) { ++s->refused; }
    RETURN();
  }
  static task<M> one_limit(M m, ref<state> s, int limit) {
    const auto tested = make<semaphore>(m, limit);
    typename M::group g(m);
    for (int i = 0; i < limit; ++i) g.spawn(fn<take>, s, tested);
    AWAIT(g.join());
    s->left += tested->try_acquire();
    for (int i = 0; i < limit; ++i) g.spawn(fn<give_back>, s, tested);
    AWAIT(g.join());
    g.spawn(fn<give_back>, s, tested);
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int limit = 1; limit <= s->largest; ++limit) AWAIT(one_limit(m, s, limit));
    RETURN();
  }

  static verdict judge(const state& s) {
    const int permits = s.largest * (s.largest + 1) / 2;
    if (s.taken != permits || s.left != 0) return fail_verdict("the semaphores did not grant their first values");
    if (s.released != permits) return fail_verdict("{} of {} permits were released", s.released.load(), permits);
    if (s.refused != s.largest)
      return fail_verdict("{} of {} releases too many were refused", s.refused.load(), s.largest);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::bounded_semaphore
