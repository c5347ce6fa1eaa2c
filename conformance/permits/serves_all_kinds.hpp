// What is granted at once reaches all that wait for it, those with a limit and those without.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>

#include "conformance/event_waits.hpp"
#include "harness/contract.hpp"

namespace heddle::conformance {

/// `Granted` has what several units wait for, each for one:
///
///   needs
///   take_all()                    leaves nothing to be had at first
///   take(m), take_for(m, limit)   the waits; they give whether the unit got one
///   grant(m)                      one of them, at once
///
/// In each round other units wait, and the root grants as many as wait, one right after the other. A unit that gets none waits for ever.
template <class M, class Granted> struct serves_all_kinds {
  struct crowd {
    int without_limit, with_limit;
  };
  static constexpr std::array<crowd, 6> crowds{{{1, 1}, {2, 1}, {1, 2}, {0, 3}, {3, 3}, {1, 1}}};
  static constexpr int most = 6;
  static constexpr demand demands{.concurrent_units = most, .gated = true};
  using needs = typename Granted::needs;
  struct state {
    explicit state(const contract_size& z) : size(z), rounds(unless_few(z, 16 * static_cast<int>(crowds.size()), 2)) {}
    const contract_size size;
    const int rounds;
    Granted of;
    std::atomic<int> arrived, in_vain;
  };

  static task<M> take(M m, ref<state> s, bool with_limit) {
    ++s->arrived;
    if (with_limit) {
      // under test: a limit that is never used up
      const bool got = AWAIT(s->of.take_for(m, std::chrono::hours(1)));
      s->in_vain += !got;
    } else {
      const bool got = AWAIT(s->of.take(m));
      s->in_vain += !got;
    }
    RETURN();
  }
  /// Those with a limit come first in every second turn through the crowds.
  static task<M> one_round(M m, ref<state> s, int round) {
    const auto places = static_cast<int>(crowds.size());
    const crowd& now = crowds[static_cast<std::size_t>(round % places)];
    const int all = now.without_limit + now.with_limit;
    s->arrived = 0;
    typename M::group g(m);
    for (int i = 0; i < all; ++i)
      g.spawn(fn<take>, s, round / places % 2 == 0 ? i >= now.without_limit : i < now.with_limit);
    while (s->arrived < all) AWAIT(m.yield());
    for (int i = 0; i < turns_to_begin_at(s->size); ++i) AWAIT(m.yield());
    for (int i = 0; i < all; ++i) AWAIT(s->of.grant(m));
    AWAIT(g.join());
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    s->of.take_all();
    for (int round = 0; round < s->rounds; ++round) AWAIT(one_round(m, s, round));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.in_vain != 0) return fail_verdict("{} waits ended without what was there for them", s.in_vain.load());
    return pass_verdict();
  }
};

/// Of a semaphore, or a bounded one, without permits at first.
template <class M, class Semaphore> class granted_permits {
 public:
  using needs = heddle::needs<typename M::group, Semaphore>;

  /// A bounded semaphore can't be released beyond its first value, so it begins with permits.
  void take_all() {
    while (permits_.try_acquire()) {}
  }
  task<M, bool> take(M) {
    AWAIT(permits_.acquire());
    RETURN(true);
  }
  task<M, bool> take_for(M, std::chrono::nanoseconds limit) { return permits_.try_acquire_for(limit); }
  task<M> grant(M) {
    permits_.release();
    RETURN();
  }

 private:
  static constexpr int most = 6;
  Semaphore permits_{most};
};

}  // namespace heddle::conformance
