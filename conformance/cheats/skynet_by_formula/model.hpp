// A cheat: a tree's sum comes from a formula; the body of a leaf runs once for each of the nodes that nobody spawns.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct skynet_by_formula : conformance::altered_threads<skynet_by_formula> {
  using altered_threads::altered_threads;
  static constexpr about_model about{
      .family = "executors", .says = "a tree without inner nodes", .workers = worker_policy::one};

  template <class R> struct handle {
    R value{};
    R join() const { return value; }
  };

  struct group {
    explicit group(threads) {}
    template <class F> auto spawn(F node, std::int64_t number, std::int32_t depth) {
      std::int64_t leaves = 1, nodes = 1;
      for (; depth > 0; --depth) nodes += leaves *= 10;
      for (std::int64_t i = 0; i < nodes; ++i) node(skynet_by_formula(), std::int64_t{0}, std::int32_t{0});
      return handle<std::int64_t>{number * leaves * leaves + leaves * (leaves - 1) / 2};
    }
    void join() {}
  };
};

}  // namespace heddle::models
