// Many tasks sleep at once, for 10 to 20 ms each, over and over.
// Measures: how late a timed sleep ends while many others are pending, and the CPU time of a sleep.
// Does not measure: sleeps shorter than the timer's resolution.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "harness/durations.hpp"
#include "harness/mark_of.hpp"
#include "harness/start_gate.hpp"
#include "harness/workload.hpp"

namespace heddle::workloads::io {

template <class M> struct sleepers {
  static constexpr auto unit = "one sleep of 10 to 20 ms";
  static constexpr auto answers = question::io_bound;
  /// The timer sets the wall time.
  static std::vector<ranked_figure> ranked_by() { return {{figure::lateness}, {figure::cpu}}; }
  static constexpr auto stands_on = "unit/sleeps_its_time group/runs_all_at_once event/works_again";
  using needs = heddle::needs<typename M::group, typename M::event>;
  static std::vector<parameter> parameters() { return {{"tasks", {100, standard(10'000)}}}; }
  static demand demands(const params& p) { return {.concurrent_units = p["tasks"], .gated = true}; }
  static std::string refuses(const params& p) { return too_many_alive<M>(p["tasks"]); }
  static long batch(const params& p) { return p["tasks"]; }

  struct state {
    start_gate<M> gate;
    std::atomic<long> slept, too_short;
    durations late;
  };

  /// Spread evenly over 10 to 20 ms, in an order without a pattern.
  static std::chrono::nanoseconds time_to_sleep(long place, long round) {
    return std::chrono::microseconds(10'000 + (place * 7'919 + round * 104'729) % 10'000);
  }

  static task<M> doze(M m, ref<state> s, long place, long tasks, long rounds) {
    const running_unit<sleepers> here(mark_of(place, tasks, rounds));
    AWAIT(s->gate.pass());
    s->gate.passed();
    long too_short = 0;
    for (long round = 0; round < rounds; ++round) {
      const auto limit = time_to_sleep(place, round);
      const auto before = heddle::pass::now_ns();
      AWAIT(m.sleep_for(limit));
      const auto late = heddle::pass::now_ns() - before - limit.count();
      too_short += late < 0;
      s->late.keep(round * tasks + place, late);
    }
    s->too_short += too_short;
    s->slept += rounds;
    RETURN();
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    const auto tasks = p.parameters["tasks"];
    s->slept = s->too_short = 0;
    s->gate.close();
    typename M::group g(m);
    for (long i = 0; i < tasks; ++i) g.spawn(fn<doze>, s, i, tasks, p.ops / tasks);
    AWAIT(s->gate.gather(m, tasks));
    p.start();
    s->gate.open();
    AWAIT(g.join());
    p.stop();
    p.latency(s->late.distribution(p.ops));
    RETURN();
  }

  static long units(const params& p, long) { return p["tasks"]; }
  static std::uint64_t arguments(const params& p, long ops, std::uint64_t) {
    const long tasks = p["tasks"];
    std::uint64_t sum = 0;
    for (long place = 0; place < tasks; ++place) sum += mark_of(place, tasks, ops / tasks);
    return sum;
  }
  static std::string verify(const state& s, const params&, long ops) {
    if (s.too_short != 0) return std::to_string(s.too_short) + " sleeps ended too early";
    return s.slept == ops ? "" : "of " + std::to_string(ops) + " sleeps " + std::to_string(s.slept) + " were slept";
  }
};

}  // namespace heddle::workloads::io
