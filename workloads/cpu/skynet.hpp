// A tree of tasks, each with ten children; a leaf returns its number, every other node the sum of its children.
// Measures: creating and joining very many very small tasks from within tasks: the cost of a node.
// Does not measure: work inside a task. (All nodes of a path are alive at once; of the whole tree, that depends on the model.)
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "harness/mark_of.hpp"
#include "harness/workload.hpp"

namespace heddle::workloads::cpu {

template <class M> struct skynet {
  static constexpr auto unit = "one node, created and joined";
  static constexpr auto answers = question::many_small_tasks;
  static constexpr auto stands_on = "group/keeps_results group/reports_failure unit/isolates_memory unit/shares_memory";
  using needs = heddle::needs<typename M::group>;
  static std::vector<parameter> parameters() {
    return {{"depth", {standard(2), 3, standard(4), standard(5), standard(6)}}, {"workers", {1, cores()}}};
  }

  static constexpr std::int32_t fan_out = 10;
  struct state {
    std::int64_t sum = 0;
    long wrong = 0;
  };

  static long leaves(const params& p) {
    long count = 1;
    for (long level = 0; level < p["depth"]; ++level) count *= fan_out;
    return count;
  }
  static long nodes(const params& p) { return (leaves(p) * fan_out - 1) / (fan_out - 1); }
  static long batch(const params& p) { return nodes(p); }
  static std::string refuses(const params& p) {
    if (M::about.workers != worker_policy::per_unit || p["depth"] <= 3) return too_much_memory<M>(nodes(p));
    return "a kernel unit for each of " + std::to_string(nodes(p)) + " nodes: depth 3 is the most";
  }

  static task<M, std::int64_t> node(M m, std::int64_t number, std::int32_t depth) {
    const running_unit<skynet> here(mark_of(number, depth));
    if (depth == 0) RETURN(number);
    typename M::group g(m);
    std::array<typename M::template handle<std::int64_t>, fan_out> below;
    for (std::int32_t i = 0; i < fan_out; ++i)
      below[static_cast<std::size_t>(i)] = g.spawn(fn<node>, number * fan_out + i, depth - 1);
    AWAIT(g.join());
    std::int64_t sum = 0;
    for (auto& each : below) {
      const auto part = AWAIT(each.join());
      sum += part;
    }
    RETURN(sum);
  }

  /// Of the root of a pass's first tree; the others follow. So no two trees of a process have the same sum.
  static std::int64_t first_number(std::uint64_t seed) { return static_cast<std::int64_t>(seed % 1'000'000); }
  /// The sum of the numbers of a tree's leaves.
  static std::int64_t sum_below(std::int64_t root, std::int64_t leaves) {
    return root * leaves * leaves + leaves * (leaves - 1) / 2;
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    s->wrong = 0;
    auto number = first_number(p.seed);
    p.start();
    for (long done = 0; done < p.ops; done += nodes(p.parameters), ++number) {
      typename M::group g(m);
      const auto root = g.spawn(fn<node>, number, static_cast<std::int32_t>(p.parameters["depth"]));
      AWAIT(g.join());
      const auto sum = AWAIT(root.join());
      s->sum = sum;
      s->wrong += sum != sum_below(number, leaves(p.parameters));
    }
    p.stop();
    RETURN();
  }

  static long units(const params&, long ops) { return ops; }
  static std::uint64_t arguments(const params& p, long ops, std::uint64_t seed) {
    std::uint64_t sum = 0;
    auto number = first_number(seed);
    for (long done = 0; done < ops; done += nodes(p))
      sum += marks_of_tree(number++, static_cast<std::int32_t>(p["depth"]));
    return sum;
  }
  /// By level: the numbers of a level follow one another.
  static std::uint64_t marks_of_tree(std::int64_t first, std::int32_t depth) {
    std::uint64_t sum = 0;
    for (std::int64_t many = 1; depth >= 0; --depth, first *= fan_out, many *= fan_out)
      for (std::int64_t i = 0; i < many; ++i) sum += mark_of(first + i, depth);
    return sum;
  }
  static std::string verify(const state& s, const params&, long) {
    return s.wrong == 0 ? "" : std::to_string(s.wrong) + " trees summed up wrong, the last to " + std::to_string(s.sum);
  }
};

}  // namespace heddle::workloads::cpu
