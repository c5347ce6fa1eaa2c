// Producers send numbers through one bounded channel, consumers receive them.
// Measures: passing a value from task to task through a channel with a capacity of 64, with as many producers as consumers.
// Does not measure: large values, or an unbounded channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>

#include "harness/mark_of.hpp"
#include "harness/splitmix.hpp"
#include "harness/start_gate.hpp"
#include "harness/timed_channel.hpp"
#include "harness/workload.hpp"
#include "workloads/kernels/congruential.hpp"

namespace heddle::workloads::contention {

template <class M> struct channel {
  static constexpr auto unit = "one value, sent and received";
  static constexpr auto answers = question::contention;
  static constexpr auto stands_on =
      "channel/delivers_once channel/keeps_order channel/holds_its_capacity group/runs_all_at_once "
      "event/works_again";
  using needs = heddle::needs<typename M::group, typename M::event, timed_channel<M>>;
  static std::vector<parameter> parameters() { return {{"pairs", {1, standard(4)}}}; }
  static demand demands(const params& p) { return {.concurrent_units = 2 * p["pairs"], .gated = true}; }
  static long batch(const params& p) { return p["pairs"]; }

  static constexpr std::size_t most_pairs = 64;
  static constexpr std::int64_t capacity = timed_capacity;
  struct state {
    start_gate<M> gate;
    std::uint64_t seed = 0;
    std::size_t pairs = 0;
    timed_channel<M> values;
    /// Producers that have sent all; and those, after the clock has stopped, that could though there was no room.
    std::atomic<long> produced;
    long ahead = 0;
    /// By consumer, the sum of the checksums of the values that it received.
    std::array<std::uint64_t, most_pairs> received;
    /// By task, how many values it has sent or received in this pass; each on a cache line of its own.
    struct alignas(64) count {
      std::atomic<std::int64_t> done;
      std::int64_t most_in_flight;  ///< of a producer: the most that it has seen
    };
    std::array<count, most_pairs> sent_by, received_by;
  };
  static std::int64_t sum(const std::array<typename state::count, most_pairs>& counts, std::size_t pairs) {
    std::int64_t all = 0;
    for (std::size_t i = 0; i < pairs; ++i) all += counts[i].done.load(std::memory_order_acquire);
    return all;
  }

  /// Nobody knows a value of this pass who has not received it.
  static std::int64_t value(std::uint64_t seed, std::int64_t number) {
    return static_cast<std::int64_t>(splitmix::mixed(seed + static_cast<std::uint64_t>(number)));
  }
  /// A value's checksum: a hash, so that other values hardly ever have the same sum.
  static std::uint64_t checksum(std::int64_t value) {
    const auto mixed = static_cast<std::uint64_t>(value) * kernels::multiplier + kernels::increment;
    return mixed ^ (mixed >> 31);
  }

  static task<M> produce(M, ref<state> s, std::size_t place, std::int64_t first, std::int64_t count) {
    const running_unit<channel> here(mark_of(place, first, count));
    AWAIT(s->gate.pass());
    s->gate.passed();
    auto& mine = s->sent_by[place];
    auto done = mine.done.load(std::memory_order_relaxed);
    for (std::int64_t i = 0, look = 0; i < count; ++i) {
      AWAIT(s->values.send(value(s->seed, first + i)));
      mine.done.store(++done, std::memory_order_release);
      if (i == look || i + 1 == count) look = i + look_in_flight(*s, place, done);
    }
    ++s->produced;
    RETURN();
  }
  /// Now and then, while the clock runs, a producer looks how many values have been sent and not received. What was sent is read first, so
  /// what comes meanwhile makes them fewer. Gives how many values to send before the next look;
  /// without the seed nobody can foretell it.
  static std::int64_t look_in_flight(state& s, std::size_t place, std::int64_t done) {
    const auto sent = sum(s.sent_by, s.pairs), received = sum(s.received_by, s.pairs);
    auto& most = s.sent_by[place].most_in_flight;
    most = std::max(most, sent - received);
    return 1 + static_cast<std::int64_t>(splitmix::mixed(s.seed ^ static_cast<std::uint64_t>(done)) % between_looks);
  }
  static constexpr std::uint64_t between_looks = 2048;
  static task<M> consume(M, ref<state> s, std::size_t place, std::int64_t count) {
    const running_unit<channel> here(mark_of(place, count));
    AWAIT(s->gate.pass());
    s->gate.passed();
    auto& mine = s->received_by[place].done;
    auto done = mine.load(std::memory_order_relaxed);
    std::uint64_t sum = 0;
    for (std::int64_t i = 0; i < count; ++i) {
      const auto got = AWAIT(s->values.receive());
      mine.store(++done, std::memory_order_release);
      sum += checksum(got.value);
    }
    s->received[place] = sum;
    RETURN();
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    const auto pairs = p.parameters["pairs"], each = p.ops / pairs;
    s->gate.close();
    s->received = {};
    for (auto* const counts : {&s->sent_by, &s->received_by})
      for (auto& count : *counts) count.done = count.most_in_flight = 0;
    s->pairs = static_cast<std::size_t>(pairs);
    s->seed = p.seed;
    typename M::group g(m);
    for (std::int64_t i = 0; i < pairs; ++i) {
      g.spawn(fn<produce>, s, static_cast<std::size_t>(i), i * each, each);
      g.spawn(fn<consume>, s, static_cast<std::size_t>(i), each);
    }
    AWAIT(s->gate.gather(m, 2 * pairs));
    p.start();
    s->gate.open();
    AWAIT(g.join());
    p.stop();
    AWAIT(try_capacity(m, s, pairs));
    RETURN();
  }

  /// The timed channel itself is tried by the functions that were timed: one with more room than others were asked for, or with more
  /// for those functions, would have no waits to time. One producer fills it, so the messages of the others have to wait for
  /// consumers, who come late.
  static task<M> try_capacity(M m, ref<state> s, std::int64_t pairs) {
    const auto received = s->received;
    s->produced = 0;
    typename M::group g(m);
    g.spawn(fn<produce>, s, std::size_t{0}, std::int64_t{0}, std::int64_t{capacity});
    AWAIT(g.join());
    s->gate.close();
    s->gate.open();
    for (std::int64_t i = 0; i < pairs; ++i)
      g.spawn(fn<produce>, s, static_cast<std::size_t>(i), capacity + i, std::int64_t{1});
    AWAIT(s->gate.gather(m, pairs));
    AWAIT(m.sleep_for(std::chrono::milliseconds(1)));  // time enough for a send too many to end
    s->ahead = s->produced - 1;
    for (std::int64_t i = 0; i < pairs; ++i)
      g.spawn(fn<consume>, s, static_cast<std::size_t>(i), (capacity + pairs) / pairs);
    AWAIT(g.join());
    s->received = received;
    RETURN();
  }

  /// Beyond what the channel holds, each task may have one value in its hands.
  static std::int64_t most_in_flight(const state& s) {
    std::int64_t most = 0;
    for (std::size_t i = 0; i < s.pairs; ++i) most = std::max(most, s.sent_by[i].most_in_flight);
    return most;
  }

  static long units(const params& p, long) { return 2 * p["pairs"]; }
  static std::uint64_t arguments(const params& p, long ops, std::uint64_t) {
    const std::int64_t pairs = p["pairs"], each = ops / pairs;
    std::uint64_t sum = 0;
    for (std::int64_t i = 0; i < pairs; ++i) sum += mark_of(i, i * each, each) + mark_of(i, each);
    return sum;
  }
  static std::string verify(const state& s, const params& p, long ops) {
    std::uint64_t sent = 0, received = 0;
    for (std::int64_t number = 0; number < ops; ++number) sent += checksum(value(s.seed, number));
    for (const auto each : s.received) received += each;
    if (sent != received) return "what was received is not what was sent";
    if (s.ahead != 0) return std::to_string(s.ahead) + " sends ended though the channel was full";
    const auto most = most_in_flight(s), room = capacity + 2 * p["pairs"];
    return most <= room
               ? ""
               : std::to_string(most) + " values were in a channel that has room for " + std::to_string(capacity);
  }
};

}  // namespace heddle::workloads::contention
