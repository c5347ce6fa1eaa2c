// Parks many tasks and measures their memory.
// Measures: bytes per parked task: address space, resident memory and kernel memory, as the slope over the number of parked
//   tasks; if a model makes its workers beforehand, their share is included. The time is that of creating, parking, waking and
//   joining a task.
// Does not measure: the memory of a task's own work, or kernel memory other than page tables and stacks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <algorithm>
#include <array>

#include "harness/start_gate.hpp"
#include "harness/workload.hpp"

namespace heddle::workloads::overhead {

template <class M> struct footprint {
  static constexpr auto unit = "one task, parked and woken";
  static constexpr auto answers = question::many_small_tasks;
  static std::vector<ranked_figure> ranked_by() { return {{figure::memory}}; }
  using needs = heddle::needs<typename M::group, typename M::event>;
  static std::vector<parameter> parameters() {
    return {{"tasks", {100, standard(1000), standard(10'000), full(100'000)}}};
  }
  static demand demands(const params& p) { return {.concurrent_units = p["tasks"], .gated = true}; }
  static long batch(const params& p) { return p["tasks"]; }
  static std::string refuses(const params& p) { return too_many_alive<M>(p["tasks"]); }

  static constexpr std::size_t looks = 4;
  struct state {
    start_gate<M> gate;
    /// Taken in the first pass only: later ones find memory that was freed but not returned to the system.
    std::array<heddle::footprint, looks> seen;
    bool looked = false;
  };

  static task<M> park(M, ref<state> s) {
    const running_unit<footprint> here;
    AWAIT(s->gate.pass());
    s->gate.passed();
    RETURN();
  }

  static task<M> park_all(M m, ref<state> s, long tasks) {
    s->gate.close();
    typename M::group g(m);
    for (std::size_t look = 0; look < looks; ++look) {
      const long until = tasks * static_cast<long>(look + 1) / static_cast<long>(looks);
      for (long i = tasks * static_cast<long>(look) / static_cast<long>(looks); i < until; ++i) g.spawn(fn<park>, s);
      if (s->looked) continue;
      AWAIT(s->gate.gather(m, until));
      s->seen[look] = tree_footprint(getpid());
    }
    AWAIT(s->gate.gather(m, tasks));
    s->looked = true;
    s->gate.open();
    AWAIT(g.join());
    RETURN();
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    p.start();
    for (long done = 0; done < p.ops; done += p.parameters["tasks"]) AWAIT(park_all(m, s, p.parameters["tasks"]));
    p.stop();
    report(*s, p, "virtual_bytes", &heddle::footprint::virtual_bytes);
    report(*s, p, "resident_bytes", &heddle::footprint::resident_bytes);
    report(*s, p, "kernel_bytes", &heddle::footprint::kernel_bytes);
    RETURN();
  }

  /// A difference of less than a page between two readings is reported as zero.
  static void report(const state& s, heddle::pass& p, const char* name, double heddle::footprint::* part) {
    const auto each = bytes_per_task(s, p, part), least = 4096.0 * looks / static_cast<double>(p.parameters["tasks"]);
    p.report(name, {each < least ? 0 : each, "bytes", "lower"});
  }

  /// What a model's runtime may hold for itself before there is a task.
  static constexpr double own_bytes = 512 * 1024.0;

  /// The slope of a least-squares line through the readings, and what was there at its beginning beyond the host's memory before
  /// and the runtime's own: memory that is made ahead is the tasks'. If workers are made before the tasks, all memory beyond that
  /// of the host before, divided by the number of tasks.
  static double bytes_per_task(const state& s, const heddle::pass& p, double heddle::footprint::* part) {
    const auto step = static_cast<double>(p.parameters["tasks"]) / looks;
    if (M::about.workers == worker_policy::bounded) return (s.seen[looks - 1].*part - p.before.*part) / (step * looks);
    double covariance = 0, variance = 0, mean = 0;
    for (std::size_t look = 0; look < looks; ++look) {
      const double from_middle = static_cast<double>(look) - (looks - 1) / 2.0;
      mean += s.seen[look].*part / looks;
      covariance += from_middle * (s.seen[look].*part);
      variance += from_middle * from_middle;
    }
    const double each_step = covariance / variance, tasks = step * looks;
    const double ahead = mean - each_step * (looks + 1) / 2.0 - p.before.*part;
    const bool reserved_only = part == &heddle::footprint::virtual_bytes;
    return each_step / step + (reserved_only ? 0 : std::max(0.0, ahead - own_bytes) / tasks);
  }

  static long units(const params&, long ops) { return ops; }
  /// Its answer is its account: each task was started, parked, and ended.
  static std::string verify(const state&, const params&, long) { return ""; }
};

}  // namespace heddle::workloads::overhead
