// Says: a sleep of seconds and more, of whatever magnitude, takes at least its time, in one unit as in several at once.
// Source: TASK-24; [thread.thread.this], asyncio.sleep.
// Killed by: word_sleeper, month_sleeper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>

#include "conformance/stopwatch.hpp"
#include "conformance/timed/limits.hpp"
#include "harness/contract.hpp"
#include "harness/early_verdict.hpp"

namespace heddle::contracts::unit {

/// Most times are too long to wait for, so nobody does: a time that is kept in too few bits has passed at once, and the others go on
/// as the process ends. The largest size, and a process that can't end, wait for all of some times around 2^31 and 2^32 ns.
template <class M> struct sleeps_many_seconds {
  static constexpr auto rows = "TASK-24";
  static constexpr std::array awaited{2'148, 2'200, 4'295, 4'400};  ///< in ms
  static bool waits(const contract_size& z) { return z == contract_sizes.back() || !can_judge_early(); }
  static demand demands(const contract_size&) {
    return {.concurrent_units = conformance::every_magnitude.size(), .gated = true};
  }
  using needs = heddle::needs<typename M::group>;
  struct state {
    explicit state(const contract_size& z) : awaits_all(waits(z)) {}
    const bool awaits_all;
    std::atomic<std::size_t> begun;
    std::atomic<std::int64_t> early;
  };

  static task<M> sleep(M m, ref<state> s, std::chrono::nanoseconds time) {
    const conformance::stopwatch watch(m);
    ++s->begun;
    AWAIT(m.sleep_for(time));  // under test: when it ends
    if (!watch.reached(time)) s->early = time.count();
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    if (s->awaits_all) {
      for (const int time : awaited) g.spawn(fn<sleep>, s, std::chrono::nanoseconds(std::chrono::milliseconds(time)));
    } else {
      for (const auto time : conformance::every_magnitude) g.spawn(fn<sleep>, s, time);
      while (s->begun < conformance::every_magnitude.size()) AWAIT(m.yield());
      AWAIT(m.sleep_for(std::chrono::milliseconds(50)));  // under test: times that are far longer
      judge_early<sleeps_many_seconds>(*s);
    }
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("a sleep of {} ns ended early", s.early.load());
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::unit
