// The same computation on k tasks, with or without an interpreter lock.
// Measures: how computation scales over tasks: the time per computation while k tasks compute, with and without a lock.
// Does not measure: the effect of the lock on tasks that wait for input.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "harness/mark_of.hpp"
#include "harness/sequential.hpp"
#include "harness/start_gate.hpp"
#include "harness/workload.hpp"
#include "workloads/kernels/congruential.hpp"

namespace heddle::workloads::gil {

template <class M> struct cpu_scaling {
  static constexpr auto unit = "one computation of 10 000 steps";
  static constexpr auto answers = question::interpreter_lock;
  static constexpr auto told_as = presentation::speed_up;
  static constexpr auto stands_on =
      "interpreter_lock/excludes group/runs_all_at_once unit/sees_flags event/works_again";
  using needs = heddle::needs<typename M::group, typename M::event>;
  static std::vector<parameter> parameters() { return {{"k", {1, 2, standard(4)}}}; }
  static demand demands(const params& p) { return {.concurrent_units = p["k"], .gated = true}; }
  static long batch(const params& p) { return p["k"]; }

  static constexpr long steps = 10'000;
  static constexpr std::size_t most_tasks = 64;
  struct state {
    start_gate<M> gate;
    std::uint64_t seed = 0;  ///< where the first task's sequence begins
    std::array<std::uint64_t, most_tasks> answers;
  };

  static task<M> compute(M, ref<state> s, std::int32_t place, long computations) {
    const running_unit<cpu_scaling> here(mark_of(place, computations));
    AWAIT(s->gate.pass());
    s->gate.passed();
    auto x = s->seed + static_cast<std::uint64_t>(place);
    for (long i = 0; i < computations; ++i) x = kernels::stepped(x, steps, ticks_of<M>);
    s->answers[static_cast<std::size_t>(place)] = x;
    RETURN();
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    const auto k = p.parameters["k"];
    s->gate.close();
    s->answers = {};
    s->seed = p.seed;
    typename M::group g(m);
    for (std::int32_t i = 0; i < k; ++i) g.spawn(fn<compute>, s, i, p.ops / k);
    AWAIT(s->gate.gather(m, k));
    p.start();
    s->gate.open();
    AWAIT(g.join());
    p.stop();
    RETURN();
  }

  static std::uint64_t work(const params&, long ops) { return static_cast<std::uint64_t>(ops) * kernels::mark(steps); }
  static double sequential_ns(const params&) {
    return shortest_cpu_ns([] { return kernels::stepped(1, steps, ticks::none); });
  }
  static std::uint64_t arguments(const params& p, long ops, std::uint64_t) {
    std::uint64_t sum = 0;
    for (std::int32_t place = 0; place < p["k"]; ++place) sum += mark_of(place, ops / p["k"]);
    return sum;
  }
  static long units(const params& p, long) { return p["k"]; }
  static std::string verify(const state& s, const params& p, long ops) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(p["k"]); ++i)
      if (s.answers[i] != kernels::jumped(s.seed + i, ops / p["k"] * steps))
        return "task " + std::to_string(i) + " computed something else";
    return "";
  }
};

}  // namespace heddle::workloads::gil
