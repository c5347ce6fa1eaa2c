// Counts the ways to place n queens on a board, with fork and join down to a cut-off.
// Measures: divide and conquer on one or more processors: tasks of some microseconds that spawn and join others.
// Does not measure: memory traffic, or balancing of very unequal tasks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "harness/sequential.hpp"
#include "harness/workload.hpp"
#include "workloads/kernels/nqueens.hpp"

namespace heddle::workloads::cpu {

template <class M> struct nqueens {
  static constexpr auto unit = "one board, solved";
  static constexpr auto answers = question::cpu_bound;
  static constexpr auto stands_on = "group/keeps_results group/reports_failure unit/isolates_memory unit/shares_memory";
  using needs = heddle::needs<typename M::group>;
  static std::vector<parameter> parameters() { return {{"n", {11, standard(12)}}, {"workers", {1, cores()}}}; }

  /// The number of rows whose queens are placed by separate tasks; below, one task counts sequentially.
  static constexpr std::int32_t cut_off = 2;
  struct state {
    std::int64_t solutions = 0;
    long wrong = 0;
  };

  static task<M, std::int64_t> place(M m, kernels::board b, std::uint64_t seed) {
    const running_unit<nqueens> here(static_cast<std::uint64_t>(kernels::mark(b, seed)));
    if (b.row == cut_off) RETURN(kernels::completions(b, ticks_of<M>) + kernels::mark(b, seed));
    typename M::group g(m);
    std::array<typename M::template handle<std::int64_t>, 32> below;
    std::size_t count = 0;
    for (auto places = b.free_places(); places != 0; places &= places - 1)
      below[count++] = g.spawn(fn<place>, b.with(places & -places), seed);
    AWAIT(g.join());
    std::int64_t solutions = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto found = AWAIT(below[i].join());
      solutions += found;
    }
    RETURN(solutions);
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    const auto size = static_cast<std::int32_t>(p.parameters["n"]);
    const auto marks = kernels::marks_at({.size = size}, cut_off, p.seed);
    s->wrong = 0;
    p.start();
    for (long i = 0; i < p.ops; ++i) {
      typename M::group g(m);
      const auto all = g.spawn(fn<place>, kernels::board{.size = size}, p.seed);
      AWAIT(g.join());
      const auto solutions = AWAIT(all.join());
      s->solutions = solutions - marks;
      s->wrong += s->solutions != kernels::known_solutions(size);
    }
    p.stop();
    RETURN();
  }

  static long units(const params& p, long ops) {
    return ops * kernels::boards_down_to({.size = static_cast<std::int32_t>(p["n"])}, cut_off);
  }
  static std::uint64_t work(const params& p, long ops) {
    return static_cast<std::uint64_t>(ops * kernels::marks_at({.size = static_cast<std::int32_t>(p["n"])}, cut_off, 0));
  }
  static std::uint64_t arguments(const params& p, long ops, std::uint64_t seed) {
    return static_cast<std::uint64_t>(
        ops * kernels::marks_down_to({.size = static_cast<std::int32_t>(p["n"])}, cut_off, seed));
  }
  static double sequential_ns(const params& p) {
    return shortest_cpu_ns(
        [size = static_cast<std::int32_t>(p["n"])] { return kernels::completions({.size = size}, ticks::none); });
  }
  static std::string verify(const state& s, const params&, long) {
    return s.wrong == 0 ? ""
                        : std::to_string(s.wrong) + " boards counted wrong, the last as " + std::to_string(s.solutions);
  }
};

}  // namespace heddle::workloads::cpu
