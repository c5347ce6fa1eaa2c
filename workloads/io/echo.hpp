// Serves an echo over loopback TCP: one task for each connection, one message after the other.
// Measures: round trips per second, their latency as the client sees it, and the server's CPU time per round trip; the load comes
//   from a separate process, the same for all models, as a closed loop with one message in flight on each connection.
// Does not measure: a network, or an open-loop load, which would keep its rate while the server is late.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "harness/keyed_answer.hpp"
#include "harness/mark_of.hpp"
#include "harness/workload.hpp"

namespace heddle::workloads::io {

template <class M> struct echo {
  static constexpr auto unit = "one round trip of a message";
  static constexpr auto answers = question::io_bound;
  static constexpr auto stands_on =
      "stream/keeps_bytes_in_order stream/reads_whole stream/tells_the_end group/runs_all_at_once";
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::stream>;
  static constexpr std::size_t small = 64, large = 16UL * 1024;
  static std::vector<parameter> parameters() {
    return {{"connections", {1, 100, standard(1000)}}, {"bytes", {long{small}, standard(long{large})}}};
  }
  static demand demands(const params& p) { return {.concurrent_units = p["connections"], .gated = true}; }
  static std::optional<outside_load> load(const params& p) {
    return outside_load{.connections = static_cast<int>(p["connections"]), .bytes = static_cast<int>(p["bytes"])};
  }
  static long batch(const params& p) { return p["connections"]; }

  static constexpr std::size_t most_connections = 10'000;
  struct state {
    M::listener door;
    answer_key<echo> key;
    /// How many messages come on each connection, and how many of them its task has served.
    long asked = 0;
    std::array<long, most_connections> served;
    /// When each task began to answer its last message.
    std::array<std::int64_t, most_connections> last;
    long late = 0;
  };

  /// Accepts its own connection, so that none has to be passed to a task.
  template <std::size_t Bytes> static task<M> serve(M, ref<state> s, std::int32_t place) {
    const running_unit<echo> here(mark_of(place));
    auto peer = AWAIT(s->door.accept());
    std::array<std::byte, Bytes> message;
    for (;;) {
      const std::size_t got = AWAIT(peer.read(message));
      if (got < message.size()) break;
      answer_with(s->key.value_, message);  // so that nobody else can answer
      const auto me = static_cast<std::size_t>(place);
      if (++s->served[me] == s->asked) s->last[me] = heddle::pass::now_ns();
      AWAIT(peer.write(message));
    }
    RETURN();
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    s->served = {};
    s->last = {};
    s->key.value_ = p.seed;
    s->asked = 1 + p.ops / p.parameters["connections"];
    typename M::group g(m);
    for (std::int32_t i = 0; i < p.parameters["connections"]; ++i) {
      if (p.parameters["bytes"] == small)
        g.spawn(fn<serve<small>>, s, i);
      else
        g.spawn(fn<serve<large>>, s, i);
    }
    p.order_load(s->door.port());
    AWAIT(g.join());
    p.loaded(p.load->answer());
    s->late = std::count_if(s->last.begin(), s->last.begin() + p.parameters["connections"],
                            [&](std::int64_t began) { return began > p.answered_ns(); });
    RETURN();
  }

  static long units(const params& p, long) { return p["connections"]; }
  static std::uint64_t arguments(const params& p, long, std::uint64_t) {
    std::uint64_t sum = 0;
    for (std::int32_t place = 0; place < p["connections"]; ++place) sum += mark_of(place);
    return sum;
  }
  /// Before the clock starts, each connection has one round trip that is not timed.
  static std::string verify(const state& s, const params& p, long ops) {
    const long asked = ops + p["connections"];
    long served = 0;
    for (const auto each : s.served) served += each;
    if (served != asked) return std::to_string(asked) + " round trips asked for, " + std::to_string(served) + " served";
    return s.late == 0 ? "" : std::to_string(s.late) + " tasks began to answer when all answers had come";
  }
};

}  // namespace heddle::workloads::io
