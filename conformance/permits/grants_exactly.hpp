// As many permits are granted as were released, however many units wait and however many are released at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>

#include "conformance/permits/emptied.hpp"

namespace heddle::conformance {

/// After the scenario of CPython's test. Waits with a limit and without are mixed, so that one kind can't take what is the other's.
template <class M, class Semaphore> struct grants_exactly {
  static constexpr int most = 257, each = 4, turns = 20;
  static constexpr std::array pieces{2, 1, 7, 3, 256, 5, 255, 2, 257, 4};
  static int units_of(const contract_size& z) { return z == few ? z.units : std::max(z.units, most); }
  static demand demands(const contract_size& z) { return {.concurrent_units = units_of(z), .gated = true}; }
  using needs = heddle::needs<typename M::group, Semaphore>;
  struct state {
    explicit state(const contract_size& z) : units(units_of(z)), permits(units * each) {}
    const int units;
    Semaphore permits;
    std::atomic<int> given, granted, too_many, gave_up;
    bool left = false;
  };

  static task<M> acquire_often(M m, ref<state> s, int place) {
    for (int i = 0; i < each; ++i) {
      if ((place + i) % 2 == 0) {
        // under test: a wait with a limit beside others without
        const bool took = AWAIT(s->permits.try_acquire_for(std::chrono::hours(1)));
        s->gave_up += !took;
      } else {
        AWAIT(s->permits.acquire());
      }
      s->too_many += ++s->granted > s->given;
      if (i % 2 == 0) AWAIT(m.yield());
    }
    RETURN();
  }
  /// Waits until all permits given are granted; if one is lost, it waits for ever.
  static task<M> watch_grants(M m, ref<state> s) {
    while (s->granted < s->given) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    empty(s->permits);
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<acquire_often>, s, i);
    for (std::size_t i = 0; s->given < s->units * each; ++i) {
      const int piece = std::min(pieces[i % pieces.size()], s->units * each - s->given);
      s->given += piece;
      s->permits.release(piece);
      AWAIT(watch_grants(m, s));
    }
    AWAIT(g.join());
    s->left = s->permits.try_acquire();
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.too_many != 0) return fail_verdict("{} permits were granted that had not been released", s.too_many.load());
    if (s.gave_up != 0) return fail_verdict("{} waits with a limit of an hour gave up", s.gave_up.load());
    if (s.left) return fail_verdict("a permit was left when all had been granted");
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
