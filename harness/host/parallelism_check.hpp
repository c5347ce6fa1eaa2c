// Checks, before anything is timed, that all workers that a model declares can run at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <ctime>
#include <string>

#include "harness/tick.hpp"
#include "harness/workload.hpp"

namespace heddle {

/// A right answer doesn't prove that several workers produced it: an executor that runs each task inside spawn is right
/// too. So as many units as there are workers compute until all of them have begun. No unit waits or yields, so the next
/// one can begin only on another worker, or if the operating system preempts this one.
template <class M> struct parallelism_check {
  /// The CPU time that a unit spends waiting for the others: longer than any time slice of the operating system's scheduler.
  /// CPU time, because it stands still while the machine is paused.
  static constexpr std::int64_t patience_ns = 5'000'000'000;

  struct state {
    std::atomic<long> begun = 0, left_alone = 0;
  };

  /// CPU time of the calling kernel thread.
  static std::int64_t computed_ns() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return used.tv_sec * 1'000'000'000LL + used.tv_nsec;
  }

  static task<M> meet(M, ref<state> s, long workers) {
    const auto until = computed_ns() + patience_ns;
    ++s->begun;
    while (s->begun < workers && s->left_alone == 0) {
      for (int turn = 0; turn < 100; ++turn) tick<M>();
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
    return std::to_string(workers) + " workers declared, but no other unit starts while one computes without waiting";
  }
};

}  // namespace heddle
