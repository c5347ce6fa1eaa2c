// Computes an image of the Mandelbrot set, one task for each row; some rows take a hundred times as long as others.
// Measures: how evenly a model distributes unequal tasks over processors; the time for a row, with all tasks spawned at once.
// Does not measure: spawning from within tasks, or memory traffic.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "harness/sequential.hpp"
#include "harness/splitmix.hpp"
#include "harness/workload.hpp"
#include "workloads/kernels/mandelbrot.hpp"

namespace heddle::workloads::cpu {

template <class M> struct mandelbrot {
  static constexpr auto unit = "one row of 256 points";
  static constexpr auto answers = question::cpu_bound;
  static constexpr auto stands_on =
      "group/keeps_dropped_units group/reports_failure unit/isolates_memory unit/shares_memory";
  using needs = heddle::needs<typename M::group>;
  static std::vector<parameter> parameters() { return {{"workers", {standard(1), cores()}}}; }
  static long batch(const params&) { return kernels::picture_rows; }

  struct state {
    std::uint64_t seed = 0;
    /// By row, the row's checksum and what marks it as that of this pass.
    std::array<std::uint64_t, kernels::picture_rows> rows;
    long wrong = 0;
  };

  static task<M> paint(M, ref<state> s, std::int32_t row) {
    const running_unit<mandelbrot> here;
    s->rows[static_cast<std::size_t>(row)] = kernels::row_checksum(row, ticks_of<M>) + kernels::mark(row, s->seed);
    RETURN();
  }

  static task<M> picture(M m, ref<state> s) {
    s->rows = {};
    typename M::group g(m);
    for (std::int32_t row = 0; row < kernels::picture_rows; ++row) g.spawn(fn<paint>, s, row);
    AWAIT(g.join());
    RETURN();
  }

  static std::uint64_t checksum(const state& s) {
    std::uint64_t sum = 0;
    for (std::int32_t row = 0; row < kernels::picture_rows; ++row)
      sum = sum * 31 + s.rows[static_cast<std::size_t>(row)] - kernels::mark(row, s.seed);
    return sum;
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    s->seed = p.seed;
    s->wrong = 0;
    p.start();
    for (long done = 0; done < p.ops; done += kernels::picture_rows) {
      AWAIT(picture(m, s));
      s->wrong += checksum(*s) != kernels::picture_checksum;
    }
    p.stop();
    RETURN();
  }

  static long units(const params&, long ops) { return ops; }
  static std::uint64_t work(const params&, long ops) {
    return static_cast<std::uint64_t>(ops / kernels::picture_rows) * kernels::marks_of_picture(0);
  }
  static double sequential_ns(const params&) {
    return shortest_cpu_ns([] {
             std::uint64_t sum = 0;
             for (int row = 0; row < kernels::picture_rows; ++row) sum += kernels::row_checksum(row, ticks::none);
             return sum;
           }) /
           kernels::picture_rows;
  }
  static std::string verify(const state& s, const params&, long) {
    return s.wrong == 0 ? ""
                        : std::to_string(s.wrong) + " pictures came out wrong, the last with checksum " +
                              std::to_string(checksum(s));
  }
};

}  // namespace heddle::workloads::cpu
