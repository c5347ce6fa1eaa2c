// Tasks compete for turns in one critical section.
// Measures: locking and unlocking the model's own lock while others wait for it; how long a task waits for a turn, and how evenly
//   turns are distributed among tasks (Jain's index: 1 is even, 1/tasks is all to one task).
// Does not measure: long critical sections; contention on cooperative models, whose tasks switch only at waits, of which the
//   section has none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <array>
#include <atomic>

#include "harness/mark_of.hpp"
#include "harness/os/cpu_clock.hpp"
#include "harness/start_gate.hpp"
#include "harness/workload.hpp"

namespace heddle::workloads::contention {

template <class M> struct mutex {
  static constexpr auto unit = "one turn in a critical section";
  static constexpr auto answers = question::contention;
  static constexpr auto stands_on = "mutex/excludes group/runs_all_at_once event/works_again";
  using needs = heddle::needs<typename M::group, typename M::event, typename M::mutex>;
  static std::vector<parameter> parameters() { return {{"tasks", {standard(2), 8, standard(64)}}}; }
  static demand demands(const params& p) { return {.concurrent_units = p["tasks"], .gated = true}; }

  static constexpr std::size_t most_tasks = 64;
  struct state {
    start_gate<M> gate;
    /// The layout of the lock and its data over cache lines affects a turn's cost, so it is the same for all models.
    alignas(64) M::mutex section;
    alignas(64) long turns_left = 0;
    long turns_taken = 0, inside = 0, overlaps = 0;
    alignas(64) std::array<long, most_tasks> turns;
    std::array<histogram, most_tasks> waits;
    /// After the clock has stopped: whether tasks stay when they have had their turn, how many do, and whether all could.
    std::atomic<bool> staying = false;
    std::atomic<long> stay_now = 0;
    long to_stay = 0;
    std::atomic<bool> kept = false;
  };

  /// Takes a turn if any is left, completely under the lock.
  static bool take_turn(state& s, std::size_t me) {
    s.overlaps += s.inside++ != 0;
    const bool mine = s.turns_left > 0;
    if (mine) --s.turns_left, ++s.turns_taken, ++s.turns[me];
    --s.inside;
    return mine;
  }

  static task<M> compete(M m, ref<state> s, std::int32_t place) {
    const running_unit<mutex> here(mark_of(place));
    const auto me = static_cast<std::size_t>(place);
    AWAIT(s->gate.pass());
    s->gate.passed();
    for (bool more = true; more;) {
      AWAIT(s->section.lock());
      more = take_turn(*s, me);
      s->section.unlock();
    }
    if (s->staying) AWAIT(stay(m, s));
    RETURN();
  }
  static task<M> stay(M m, ref<state> s) {
    const auto mine = ++s->stay_now;
    if constexpr (M::about.switches == scheduling::preemptive) compute_until_next(*s, mine);
    while (s->staying) AWAIT(m.yield());
    RETURN();
  }

  /// Whoever let go last calls nothing of the model until another has the lock: a lock that is only let go in a yield is kept.
  static void compute_until_next(state& s, long mine) {
    patience left(s.to_stay);
    while (s.staying && s.stay_now == mine && mine < s.to_stay && !s.kept) {
      if constexpr (requires { M::tick(); }) M::tick();
      if (left.is_over()) s.kept = true;
    }
  }
  /// CPU time that each task may use up meanwhile; it stands still while the machine is paused.
  class patience {
   public:
    explicit patience(long tasks) : for_ns_((tasks + 1) * 50'000'000) {}
    bool is_over() const { return cpu_ns() > until_; }
    void renew() { until_ = cpu_ns() + for_ns_; }

   private:
    static std::int64_t cpu_ns() { return os::cpu_ns_of(getpid()).value_or(0); }
    std::int64_t for_ns_, until_ = cpu_ns() + for_ns_;
  };

  static task<M> compete_timed(M, ref<state> s, std::int32_t place) {
    const running_unit<mutex> here(mark_of(place));
    const auto me = static_cast<std::size_t>(place);
    AWAIT(s->gate.pass());
    s->gate.passed();
    for (bool more = true; more;) {
      const auto asked = heddle::pass::now_ns();
      AWAIT(s->section.lock());
      s->waits[me].record(static_cast<std::uint64_t>(heddle::pass::now_ns() - asked));
      more = take_turn(*s, me);
      s->section.unlock();
    }
    RETURN();
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    const auto tasks = p.parameters["tasks"];
    s->turns = {};
    s->turns_taken = 0;
    s->turns_left = p.ops;
    s->gate.close();
    typename M::group g(m);
    for (std::int32_t i = 0; i < tasks; ++i) {
      if (p.instrumented)
        g.spawn(fn<compete_timed>, s, i);
      else
        g.spawn(fn<compete>, s, i);
    }
    AWAIT(s->gate.gather(m, tasks));
    p.start();
    s->gate.open();
    AWAIT(g.join());
    p.stop();
    report(*s, static_cast<std::size_t>(tasks), p);
    AWAIT(try_letting_go(m, s, tasks));
    RETURN();
  }

  /// The same tasks come once more, find that no turn is left, and stay for a while. A lock that who has unlocked it keeps, to
  /// have it again for nothing, lets the others wait for as long as that.
  static task<M> try_letting_go(M m, ref<state> s, std::int64_t tasks) {
    s->stay_now = 0;
    s->to_stay = tasks;
    s->kept = false;
    s->staying = true;
    s->gate.close();
    typename M::group g(m);
    for (std::int32_t i = 0; i < tasks; ++i) g.spawn(fn<compete>, s, i);
    AWAIT(s->gate.gather(m, tasks));
    s->gate.open();
    patience left(tasks);
    for (long seen = 0; seen < tasks && !s->kept;) {
      AWAIT(m.yield());
      if (const long now = s->stay_now; now > seen)
        seen = now, left.renew();
      else if (left.is_over())
        s->kept = true;
    }
    s->staying = false;
    AWAIT(g.join());
    RETURN();
  }

  static void report(const state& s, std::size_t tasks, heddle::pass& p) {
    double sum = 0, squares = 0;
    for (std::size_t i = 0; i < tasks; ++i) {
      const auto turns = static_cast<double>(s.turns[i]);
      sum += turns;
      squares += turns * turns;
    }
    p.report("fairness", {sum * sum / (static_cast<double>(tasks) * squares), "Jain's index", "higher"});
    if (!p.instrumented) return;
    histogram all;
    for (std::size_t i = 0; i < tasks; ++i) all.merge(s.waits[i]);
    p.latency(all);
  }

  static long units(const params& p, long) { return p["tasks"]; }
  static std::uint64_t arguments(const params& p, long, std::uint64_t) {
    std::uint64_t sum = 0;
    for (std::int32_t place = 0; place < p["tasks"]; ++place) sum += mark_of(place);
    return sum;
  }
  static std::string verify(const state& s, const params&, long ops) {
    if (s.overlaps) return std::to_string(s.overlaps) + " times two tasks were inside at once";
    long turns = 0;
    for (const auto each : s.turns) turns += each;
    if (s.turns_taken != ops || turns != ops)
      return "of " + std::to_string(ops) + " turns " + std::to_string(turns) + " are known";
    return s.kept ? "a task kept the lock that it had unlocked" : "";
  }
};

}  // namespace heddle::workloads::contention
