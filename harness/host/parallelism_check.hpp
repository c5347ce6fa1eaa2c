// Sees the workers that a model says it has at work, all at once, before anything is timed on them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <ctime>
#include <string>

#include "harness/workload.hpp"
#include "workloads/kernels/congruential.hpp"

namespace heddle {

/// A right answer doesn't tell how many worked for it: an executor that runs everything inside spawn gets it too. Here as many
/// units as there are workers compute until all of them have begun. None waits, so that only a worker of its own, or an
/// interruption from outside, lets the next one begin.
template <class M> struct parallelism_check {
  /// Of computing: more than any kernel gives one thread before the next has its turn, and nothing while the machine is paused.
  static constexpr std::int64_t patience_ns = 5'000'000'000;

  struct state {
    std::atomic<long> begun = 0, left_alone = 0;
  };

  /// By the calling kernel thread.
  static std::int64_t computed_ns() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return used.tv_sec * 1'000'000'000LL + used.tv_nsec;
  }

  static task<M> meet(M, ref<state> s, long workers) {
    const auto until = computed_ns() + patience_ns;
    ++s->begun;
    for (std::uint64_t x = 0; s->begun < workers && s->left_alone == 0;) {
      x = kernels::stepped<M>(x, 100);
      if (computed_ns() > until) ++s->left_alone;
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s, long workers) {
    typename M::group g(m);
    for (long i = 0; i < workers; ++i) g.spawn(fn<meet>, s, workers);
    AWAIT(g.join());
    RETURN();
  }

  /// Empty, or what was wrong.
  static std::string perform(typename M::runtime& on, long workers) {
    const auto s = make<state>(on.root());
    on.run([](M m, ref<state> at, long count) -> task<M> { return body(m, at, count); }, ref<state>(s), workers);
    if (s->left_alone == 0) return "";
    return std::to_string(workers) +
           " workers declared, but a unit that doesn't wait keeps the next one from its start";
  }
};

}  // namespace heddle
