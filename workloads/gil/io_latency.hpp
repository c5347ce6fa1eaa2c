// Serves an echo to one connection while k tasks compute.
// Measures: how long a round trip waits for tasks that compute; under an interpreter lock, for the task that holds it. The load
//   comes from a separate process. On cooperative models each computation ends with a yield.
// Does not measure: the progress of the computing tasks meanwhile.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "harness/keyed_answer.hpp"
#include "harness/os/proc.hpp"
#include "harness/sequential.hpp"
#include "harness/workload.hpp"
#include "workloads/kernels/congruential.hpp"

namespace heddle::workloads::gil {

template <class M> struct io_latency {
  static constexpr auto unit = "one round trip of 64 bytes";
  static constexpr auto answers = question::interpreter_lock;
  static std::vector<ranked_figure> ranked_by() { return {{figure::latency}}; }
  static constexpr bool own_cpu = false;  ///< most of it is that of the computing tasks
  static constexpr auto told_as = presentation::latency;
  static constexpr auto stands_on =
      "interpreter_lock/excludes group/runs_all_at_once unit/sees_flags unit/yields_to_others "
      "stream/keeps_bytes_in_order stream/reads_whole stream/tells_the_end";
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::stream>;
  static std::vector<parameter> parameters() { return {{"k", {0, 1, 2, standard(4)}}}; }
  static demand demands(const params& p) { return {.concurrent_units = p["k"] + 1, .gated = true}; }
  static constexpr int message_bytes = 64, pause_us = 1000;
  /// The client waits a millisecond before each message: without that, its next message would mostly arrive before a
  /// computing task had woken up and taken the lock. The computing tasks get all processors, since on one there would
  /// be no contention for the lock. The generator shares the second, so that from two computing tasks on it waits for a
  /// processor itself.
  static std::optional<outside_load> load(const params&) {
    return outside_load{.connections = 1, .bytes = message_bytes, .pause_us = pause_us, .apart = false};
  }

  /// Fewer would hardly have a median: under a lock a round trip takes its whole switch interval.
  static long batch(const params&) { return 10; }

  static constexpr long steps = 10'000;
  static constexpr std::size_t most_tasks = 64;
  /// Of the time for which the client pauses, the computing tasks have to compute for one part of so many, by what a computation needs
  /// alone, or have waited for a processor. Under a lock one of them does either nearly always; the rest is for what it costs to hand the
  /// lock over, and for processors that others slow down.
  static constexpr int parts = 3;
  struct state {
    M::listener door;
    answer_key<io_latency> key;
    std::atomic<long> arrived, served_all;
    long asked = 0;
    std::atomic<long> served = 0;
    std::array<std::uint64_t, most_tasks> answers;
    /// By task, the computations that it has done; each on a cache line of its own.
    struct alignas(64) progress {
      std::atomic<long> done;
      std::optional<std::int64_t>
          waited_ns;  ///< for a processor, since just before the first message, if the kernel tells
    };
    std::array<progress, most_tasks> computations;
    progress serving;
    const double alone_ns = shortest_cpu_ns([] { return kernels::stepped(1, steps, ticks::none); });  ///< a computation
    long computed_before = 0, computed_meanwhile = 0;  ///< the round trips that are timed
    std::int64_t began = 0, took_ns = 0;
  };

  static long computed(const state& s) {
    long sum = 0;
    for (const auto& each : s.computations) sum += each.done;
    return sum;
  }

  static void begin(state& s) {
    s.computed_before = computed(s);
    s.began = heddle::pass::now_ns();
  }
  static void end(state& s) {
    s.computed_meanwhile = computed(s) - s.computed_before;
    s.took_ns = heddle::pass::now_ns() - s.began;
  }

  static task<M> serve(M, ref<state> s) {
    const running_unit<io_latency> here;
    ++s->arrived;
    auto peer = AWAIT(s->door.accept());
    std::array<std::byte, message_bytes> message;
    const auto before = os::waited_for_processor_ns();
    for (;;) {
      const std::size_t got = AWAIT(peer.read(message));
      if (got < message.size()) break;
      answer_with(s->key.value_, message);  // so that nobody else can answer
      const auto served = ++s->served;
      if (served == 1) begin(*s);
      if (served == s->asked) end(*s);
      AWAIT(peer.write(message));
    }
    s->serving.waited_ns = waited_since(before);
    ++s->served_all;
    RETURN();
  }
  static std::optional<std::int64_t> waited_since(std::optional<std::int64_t> before) {
    const auto now = os::waited_for_processor_ns();
    if (!now) return {};
    return *now - before.value_or(0);
  }
  static task<M> compute(M m, ref<state> s, std::size_t place) {
    const running_unit<io_latency> here;
    auto before = os::waited_for_processor_ns();
    ++s->arrived;
    auto x = static_cast<std::uint64_t>(place);
    long done = 0;
    do {
      x = kernels::stepped(x, steps, ticks_of<M>);
      s->computations[place].done.store(++done, std::memory_order_relaxed);
      // It may wait within the call: what was read counts only if no message had come by its end.
      if (s->served == 0)
        if (const auto now = os::waited_for_processor_ns(); s->served == 0) before = now;
      if constexpr (M::about.switches == scheduling::cooperative) AWAIT(m.yield());
    } while (s->served_all == 0);
    s->answers[place] = x;
    s->computations[place].waited_ns = waited_since(before);
    RETURN();
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    s->arrived = s->served_all = 0;
    s->served = 0;
    s->asked = 1 + p.ops;
    for (auto& each : s->computations) each.done = 0, each.waited_ns.reset();
    s->key.value_ = p.seed;
    typename M::group g(m);
    g.spawn(fn<serve>, s);
    for (std::size_t i = 0; i < static_cast<std::size_t>(p.parameters["k"]); ++i) g.spawn(fn<compute>, s, i);
    while (s->arrived < p.parameters["k"] + 1) AWAIT(m.yield());
    p.order_load(s->door.port());
    AWAIT(g.join());
    p.loaded(p.load->answer());
    RETURN();
  }

  /// How long the tasks have computed and waited for a processor while the round trips were timed; empty if the kernel does not tell.
  static std::optional<double> busy_ns(const state& s, std::size_t k) {
    auto busy = static_cast<double>(s.computed_meanwhile) * s.alone_ns;
    if (!s.serving.waited_ns) return {};
    busy += static_cast<double>(*s.serving.waited_ns);
    for (std::size_t i = 0; i < k; ++i) {
      if (!s.computations[i].waited_ns) return {};
      busy += static_cast<double>(*s.computations[i].waited_ns);
    }
    return busy;
  }
  /// Of the time that the client pauses, at most what it was asked to: a machine that stands still makes it longer, and nobody computes then.
  static bool rested(const state& s, std::size_t k, long ops) {
    const auto busy = busy_ns(s, k);
    const auto pauses_ns = std::min(s.took_ns, static_cast<std::int64_t>(ops) * pause_us * 1000);
    return k > 0 && busy && *busy * parts < static_cast<double>(pauses_ns);
  }

  static long units(const params& p, long) { return p["k"] + 1; }
  /// Before the clock starts, the connection has one round trip that is not timed.
  static std::string verify(const state& s, const params& p, long ops) {
    if (s.served != ops + 1)
      return std::to_string(ops + 1) + " round trips asked for, " + std::to_string(s.served) + " served";
    for (std::size_t i = 0; i < static_cast<std::size_t>(p["k"]); ++i)
      if (s.answers[i] != kernels::jumped(i, s.computations[i].done * steps))
        return "task " + std::to_string(i) + " computed something else";
    if (rested(s, static_cast<std::size_t>(p["k"]), ops))
      return "tasks that should compute did " + std::to_string(s.computed_meanwhile) + " computations during " +
             std::to_string(ops) + " round trips";
    return "";
  }
};

}  // namespace heddle::workloads::gil
