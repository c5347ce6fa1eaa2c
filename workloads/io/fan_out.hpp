// Tasks send requests to a server that answers after 10 ms, each task on a connection of its own.
// Measures: waiting for many slow services at once: requests per second, and how late their answers are noticed; the server is
//   a separate process, the same for all models.
// Does not measure: making connections, or work between requests.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "harness/durations.hpp"
#include "harness/keyed_answer.hpp"
#include "harness/mark_of.hpp"
#include "harness/splitmix.hpp"
#include "harness/start_gate.hpp"
#include "harness/workload.hpp"
#include "models/facets/address.hpp"

namespace heddle::workloads::io {

template <class M> struct fan_out {
  static constexpr auto unit = "one request, answered after 10 ms";
  static constexpr auto answers = question::io_bound;
  static constexpr int delay_ms = 10;
  static constexpr std::int64_t delay_ns = delay_ms * 1'000'000;
  /// The 10 ms of the server determine the wall time and are part of each latency.
  static std::vector<ranked_figure> ranked_by() { return {{figure::cpu}, {figure::lateness, delay_ns}}; }
  static constexpr auto stands_on =
      "stream/keeps_bytes_in_order stream/reads_whole group/runs_all_at_once event/works_again";
  using needs = heddle::needs<typename M::group, typename M::event, typename M::stream>;
  static std::vector<parameter> parameters() { return {{"tasks", {standard(10), 100, standard(1000)}}}; }
  static demand demands(const params& p) { return {.concurrent_units = p["tasks"], .gated = true}; }
  static constexpr int message_bytes = 64;
  static std::optional<outside_server> server(const params&) {
    return outside_server{.milliseconds = delay_ms, .bytes = message_bytes};
  }
  static long batch(const params& p) { return p["tasks"]; }

  struct state {
    start_gate<M> gate;
    std::atomic<long> answered, wrong, early;
    answer_key<fan_out> key, requests;
    durations took;
  };

  using message = std::array<std::byte, message_bytes>;
  /// A request that differs from all others in its end, on which the answer depends. Nobody can guess it and ask ahead, so an answer takes
  /// at least as long as the server does.
  static message request(std::uint64_t key, long place, long round) {
    message text{};
    const auto number =
        splitmix::mixed(key ^ (static_cast<std::uint64_t>(place) << 32U | static_cast<std::uint64_t>(round)));
    std::memcpy(text.data() + text.size() - sizeof number, &number, sizeof number);
    return text;
  }

  static task<M> ask(M, ref<state> s, std::int32_t port, long place, long tasks, long rounds) {
    const running_unit<fan_out> here(mark_of(place, tasks, rounds));
    auto server = AWAIT(M::stream::connect(address{address::family::tcp, static_cast<std::uint32_t>(port)}));
    AWAIT(s->gate.pass());
    s->gate.passed();
    long wrong = 0, early = 0;
    for (long round = 0; round < rounds; ++round) {
      const auto asked = request(s->requests.value_, place, round);
      message answer{}, right = asked;
      answer_with(s->key.value_, right);  // so that nobody but the server can answer
      const auto before = heddle::pass::now_ns();
      AWAIT(server.write(asked));
      const std::size_t got = AWAIT(server.read(answer));
      const auto took = heddle::pass::now_ns() - before;
      s->took.keep(round * tasks + place, took);
      early += took < delay_ns;
      wrong += got != answer.size() || answer != right;
    }
    s->answered += rounds;
    s->wrong += wrong;
    s->early += early;
    RETURN();
  }

  static task<M> pass(M m, ref<state> s, heddle::pass& p) {
    const auto tasks = p.parameters["tasks"];
    s->answered = s->wrong = s->early = 0;
    s->key.value_ = p.server->key();
    s->requests.value_ = p.seed;
    s->gate.close();
    typename M::group g(m);
    for (long i = 0; i < tasks; ++i) g.spawn(fn<ask>, s, p.server->port(), i, tasks, p.ops / tasks);
    AWAIT(s->gate.gather(m, tasks));
    p.start();
    s->gate.open();
    AWAIT(g.join());
    p.stop();
    p.latency(s->took.distribution(p.ops));
    RETURN();
  }

  static long units(const params& p, long) { return p["tasks"]; }
  static std::uint64_t arguments(const params& p, long ops, std::uint64_t) {
    const long tasks = p["tasks"];
    std::uint64_t sum = 0;
    for (long place = 0; place < tasks; ++place) sum += mark_of(place, tasks, ops / tasks);
    return sum;
  }
  static std::string verify(const state& s, const params&, long ops) {
    if (s.wrong != 0) return std::to_string(s.wrong) + " answers were not the server's";
    if (s.early != 0) return std::to_string(s.early) + " answers came sooner than the server gives any";
    return s.answered == ops
               ? ""
               : "of " + std::to_string(ops) + " requests " + std::to_string(s.answered) + " were answered";
  }
};

}  // namespace heddle::workloads::io
