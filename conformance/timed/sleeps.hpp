// Sleeps of given times, all at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>

#include "conformance/stopwatch.hpp"
#include "harness/contract.hpp"

namespace heddle::conformance {

/// A unit for each time.
template <class M, int... Milliseconds> struct sleeps {
  static constexpr std::array<int, sizeof...(Milliseconds)> times{Milliseconds...};
  static constexpr demand demands{.concurrent_units = times.size(), .gated = true};
  using needs = heddle::needs<typename M::group>;
  struct state {
    std::atomic<int> early;
  };

  static task<M> sleep(M m, ref<state> s, int time) {
    const stopwatch watch(m);
    AWAIT(m.sleep_for(std::chrono::milliseconds(time)));  // under test: when it ends
    if (!watch.reached(std::chrono::milliseconds(time))) s->early = time;
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (const int time : times) g.spawn(fn<sleep>, s, time);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("a sleep of {} ms ended early", s.early.load());
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
