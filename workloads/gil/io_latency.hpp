// Serves an echo to one connection while k tasks compute.
// Measures: how long a round trip waits for tasks that compute; under an interpreter lock, for the task that holds it. The load
//   comes from a separate process. On cooperative models each computation ends with a yield.
// Does not measure: the progress of the computing tasks meanwhile.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "harness/keyed_answer.hpp"
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
  static constexpr int message_bytes = 64;
  /// The client waits a millisecond before each message: without that, its next message would mostly arrive before a
  /// computing task had woken up and taken the lock. The computing tasks get all processors, since on one there would
  /// be no contention for the lock. The generator shares the second, so that from two computing tasks on it waits for a
  /// processor itself.
  static std::optional<outside_load> load(const params&) {
    return outside_load{.connections = 1, .bytes = message_bytes, .pause_us = 1000, .apart = false};
  }

  /// Fewer would hardly have a median: under a lock a round trip takes its whole switch interval.
  static long batch(const params&) { return 10; }

  static constexpr long steps = 10'000;
  static constexpr std::size_t most_tasks = 64;
  struct state {
    M::listener door;
    std::uint64_t key;
    std::atomic<long> arrived, served_all;
    long served = 0;
    std::array<std::uint64_t, most_tasks> answers;
    std::array<long, most_tasks> computations;
  };

  static task<M> serve(M, ref<state> s) {
    const running_unit<io_latency> here;
    ++s->arrived;
    auto peer = AWAIT(s->door.accept());
    std::array<std::byte, message_bytes> message;
    for (;;) {
      const std::size_t got = AWAIT(peer.read(message));
      if (got < message.size()) break;
      answer_with(s->key, message);  // so that nobody else can answer
      AWAIT(peer.write(message));
      ++s->served;
    }
    ++s->served_all;
    RETURN();
  }
  static task<M> compute(M m, ref<state> s, std::size_t place) {
    const running_unit<io_latency> here;
    ++s->arrived;
    auto x = static_cast<std::uint64_t>(place);
    long done = 0;
    do {
      x = kernels::stepped(x, steps, ticks_of<M>);
      ++done;
      if constexpr (M::about.switches == scheduling::cooperative) AWAIT(m.yield());
    } while (s->served_all == 0);
    s->answers[place] = x;
    s->computations[place] = done;
    RETURN();
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    s->arrived = s->served_all = 0;
    s->served = 0;
    s->key = p.seed;
    typename M::group g(m);
    g.spawn(fn<serve>, s);
    for (std::size_t i = 0; i < static_cast<std::size_t>(p.parameters["k"]); ++i) g.spawn(fn<compute>, s, i);
    while (s->arrived < p.parameters["k"] + 1) AWAIT(m.yield());
    p.order_load(s->door.port());
    AWAIT(g.join());
    p.loaded(p.load->answer());
    RETURN();
  }

  static long units(const params& p, long) { return p["k"] + 1; }
  /// Before the clock starts, the connection has one round trip that is not timed.
  static std::string verify(const state& s, const params& p, long ops) {
    if (s.served != ops + 1)
      return std::to_string(ops + 1) + " round trips asked for, " + std::to_string(s.served) + " served";
    for (std::size_t i = 0; i < static_cast<std::size_t>(p["k"]); ++i)
      if (s.answers[i] != kernels::jumped(i, s.computations[i] * steps))
        return "task " + std::to_string(i) + " computed something else";
    return "";
  }
};

}  // namespace heddle::workloads::gil
