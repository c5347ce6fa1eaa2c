// Two tasks pass a token to each other; each waits on a condition until it is its turn.
// Measures: a switch from one task to the other: a notification, an unlock, and a wake-up of the other task. Placement is free,
//   both on the same processor, or each on a processor of its own.
// Does not measure: scheduling among many runnable tasks, or a hand-over through another synchronisation object.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "harness/mark_of.hpp"
#include "harness/os/affinity.hpp"
#include "harness/start_gate.hpp"
#include "harness/workload.hpp"

namespace heddle::workloads::overhead {

template <class M> struct switch_ {
  static constexpr auto unit = "one hand-over of a token";
  static constexpr auto answers = question::many_small_tasks;
  static constexpr auto stands_on =
      "mutex/excludes condition/returns_after_release group/runs_all_at_once event/works_again";
  using needs = heddle::needs<typename M::group, typename M::event, typename M::mutex, typename M::condition>;
  enum placement : long { free, same, other };
  static std::vector<parameter> parameters() {
    return {{"placement", {{free, "free"}, standard({same, "same"}), standard({other, "other"})}}};
  }
  static demand demands(const params&) { return {.concurrent_units = 2, .gated = true}; }
  static long batch(const params&) { return 2; }
  static std::optional<long> processors(const params& p) {
    return p["placement"] == same ? std::optional<long>(1) : std::nullopt;
  }
  static std::string refuses(const params& p) {
    if (p["placement"] != other) return "";
    if (M::about.workers == worker_policy::one) return "runs on one thread";
    return cores() < 2 ? "there is one processor" : "";
  }

  struct state {
    M::mutex mutex;
    std::array<typename M::condition, 2> turn_changed;
    std::size_t turn = 0;
    long handed_over = 0;
    start_gate<M> gate;
  };

  static task<M> hand_over(M, ref<state> s, std::size_t me, bool apart, long times) {
    const running_unit<switch_> here(mark_of(me, apart, times));
    if (apart) stay_on(me);
    AWAIT(s->gate.pass());
    s->gate.passed();
    for (long i = 0; i < times; ++i) {
      AWAIT(s->mutex.lock());
      while (s->turn != me) AWAIT(s->turn_changed[me].wait(s->mutex));
      ++s->handed_over;
      s->turn = 1 - me;
      s->turn_changed[1 - me].notify_one();
      s->mutex.unlock();
    }
    RETURN();
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    s->gate.close();
    s->turn = 0;
    s->handed_over = 0;
    typename M::group g(m);
    const bool apart = p.parameters["placement"] == other;
    for (std::size_t me = 0; me < 2; ++me) g.spawn(fn<hand_over>, s, me, apart, p.ops / 2);
    AWAIT(s->gate.gather(m, 2));
    p.start();
    s->gate.open();
    AWAIT(g.join());
    p.stop();
    RETURN();
  }

  static long units(const params&, long) { return 2; }
  static std::uint64_t arguments(const params& p, long ops, std::uint64_t) {
    const bool apart = p["placement"] == other;
    return mark_of(0, apart, ops / 2) + mark_of(1, apart, ops / 2);
  }
  static std::string verify(const state& s, const params&, long ops) {
    return s.handed_over == ops ? "" : "the token was handed over " + std::to_string(s.handed_over) + " times";
  }
};

}  // namespace heddle::workloads::overhead
