// Parks many tasks and measures their memory.
// Measures: bytes per parked task: resident memory and kernel memory, all that the process has beyond what it had before the model
//   was there; and address space, as the slope over the number of parked tasks. The time is that of creating, parking, waking
//   and joining a task.
// Does not measure: the memory of a task's own work, or kernel memory other than page tables and stacks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <array>

#include "harness/start_gate.hpp"
#include "harness/workload.hpp"

namespace heddle::workloads::overhead {

template <class M> struct footprint {
  static constexpr auto unit = "one task, parked and woken";
  static constexpr auto answers = question::many_small_tasks;
  static std::vector<ranked_figure> ranked_by() { return {{figure::memory}}; }
  static constexpr auto stands_on = "group/runs_all_at_once event/works_again unit/isolates_memory unit/shares_memory";
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

  /// All memory beyond that of the host before the model was opened, divided by the number of tasks: what a runtime makes ahead is
  /// the tasks'. Of address space, which is reserved in pieces of any size, the slope of a least-squares line through the
  /// readings, if workers aren't made before the tasks.
  static double bytes_per_task(const state& s, const heddle::pass& p, double heddle::footprint::* part) {
    const auto step = static_cast<double>(p.parameters["tasks"]) / looks;
    const bool reserved = part == &heddle::footprint::virtual_bytes && M::about.workers != worker_policy::bounded;
    if (!reserved) return growth(p.before, s.seen[looks - 1]).*part / (step * looks);
    double covariance = 0, variance = 0;
    for (std::size_t look = 0; look < looks; ++look) {
      const double from_middle = static_cast<double>(look) - (looks - 1) / 2.0;
      covariance += from_middle * (s.seen[look].*part);
      variance += from_middle * from_middle;
    }
    return covariance / variance / step;
  }

  static long units(const params&, long ops) { return ops; }
  /// Its answer is its account: each task was started, parked, and ended.
  static std::string verify(const state&, const params&, long) { return ""; }
};

}  // namespace heddle::workloads::overhead
