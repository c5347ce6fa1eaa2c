// Creates tasks that do nothing, and joins them.
// Measures: creating, starting and joining a task, with many alive at once; from two on, each waits for the last to arrive, so
//   parking and waking are included. The latency is the time from spawn to the task's first instruction.
// Does not measure: work inside the task, or reuse of a running task.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "harness/workload.hpp"

namespace heddle::workloads::overhead {

template <class M> struct spawn_join {
  static constexpr auto unit = "one task created, started, joined";
  static constexpr auto answers = question::many_small_tasks;
  static constexpr auto stands_on =
      "group/keeps_dropped_units group/reports_failure group/runs_all_at_once event/works_again "
      "unit/isolates_memory unit/shares_memory";
  using needs = heddle::needs<typename M::group, typename M::event>;
  static std::vector<parameter> parameters() { return {{"alive", {1, standard(100), standard(10'000)}}}; }
  static demand demands(const params& p) { return {.concurrent_units = p["alive"], .gated = p["alive"] > 1}; }
  static std::string refuses(const params& p) { return too_many_alive<M>(p["alive"]); }
  static long batch(const params& p) { return p["alive"]; }

  static constexpr std::size_t most_alive = 10'000;
  struct state {
    std::atomic<long> arrived;
    M::event all_here;
    /// What tasks do does not depend on their arguments, which pass through the model.
    std::int32_t alive = 1;
    bool stamp = false;
    /// Set before a batch, another in each: what its tasks answer depends on it.
    std::uint64_t seed = 0;
    std::array<std::uint64_t, most_alive> answers{};
    long wrong = 0;
    std::array<std::int64_t, most_alive> spawned, first_instruction;
    histogram starts;
  };

  static task<M> one(M, ref<state> s, std::int32_t place) {
    const running_unit<spawn_join> here;
    if (s->stamp) s->first_instruction[static_cast<std::size_t>(place)] = heddle::pass::now_ns();
    if (s->alive > 1) {
      if (s->arrived.fetch_add(1) + 1 == s->alive)
        s->all_here.set();
      else
        AWAIT(s->all_here.wait());
    }
    s->answers[static_cast<std::size_t>(place)] = answer_of(place, s->seed);
    RETURN();
  }

  static std::uint64_t answer_of(std::int32_t place, std::uint64_t seed) {
    return seed + static_cast<std::uint64_t>(place);
  }

  static task<M> batch_of_tasks(M m, ref<state> s) {
    const auto alive = s->alive;
    if (alive > 1) {
      s->arrived = 0;
      s->all_here.clear();
    }
    typename M::group g(m);
    for (std::int32_t i = 0; i < alive; ++i) {
      if (s->stamp) s->spawned[static_cast<std::size_t>(i)] = heddle::pass::now_ns();
      g.spawn(fn<one>, s, i);
    }
    AWAIT(g.join());
    for (std::int32_t i = 0; i < alive; ++i)
      s->wrong += s->answers[static_cast<std::size_t>(i)] != answer_of(i, s->seed);
    RETURN();
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    const auto alive = static_cast<std::int32_t>(p.parameters["alive"]);
    s->seed = p.seed;
    s->wrong = 0;
    s->alive = alive;
    s->stamp = p.instrumented;
    p.start();
    for (long done = 0; done < p.ops; done += alive) {
      s->seed += most_alive;
      AWAIT(batch_of_tasks(m, s));
      if (p.instrumented) keep_starts(*s, alive);
    }
    p.stop();
    if (p.instrumented) p.latency(s->starts);
    RETURN();
  }

  static void keep_starts(state& s, std::int32_t alive) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(alive); ++i)
      s.starts.record(static_cast<std::uint64_t>(s.first_instruction[i] - s.spawned[i]));
  }

  static long units(const params&, long ops) { return ops; }
  static std::string verify(const state& s, const params&, long) {
    return s.wrong == 0 ? "" : std::to_string(s.wrong) + " tasks had not answered when they were joined";
  }
};

}  // namespace heddle::workloads::overhead
