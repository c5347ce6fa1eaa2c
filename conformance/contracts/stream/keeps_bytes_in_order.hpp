// Says: bytes arrive complete, once, and in the order in which they were written, however writes and reads split them.
// Source: STREAM-01, STREAM-03, CONN-04; asyncio.StreamReader, multiprocessing.connection.Client.
// Killed by: clipping_stream, overtaking_stream.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

/// More bytes than a socket holds go to a server, and as many to a client, over TCP and then over a Unix socket; in writes of
/// one size and reads of others, small ones and large ones by turns: a stream may buffer what a small one leaves.
template <class M> struct keeps_bytes_in_order {
  static constexpr auto rows = "STREAM-01 STREAM-03 CONN-04";
  static constexpr std::size_t total = 4'000'000, written_at_once = 600'011;
  static constexpr std::array<std::size_t, 7> read_at_once{4'099, 200, 50'021, 65'536, 1, 300'007, 65'537};
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  using peer = typename M::stream;
  /// What one end sends or receives.
  struct end {
    std::array<std::byte, written_at_once> bytes;
    std::size_t arrived = 0, wrong = 0, reads = 0;
  };
  template <class Door> struct line {
    Door door;
    end client, server;
  };
  struct state {
    line<typename M::listener> tcp;
    line<typename M::unix_listener> unix_domain;
  };

  static std::byte at(std::size_t place) { return static_cast<std::byte>(place / 251 + place); }

  static task<M> write_all(peer& to, end& e) {
    for (std::size_t sent = 0; sent < total;) {
      const auto some = std::span(e.bytes).first(std::min(written_at_once, total - sent));
      for (auto& each : some) each = at(sent++);
      AWAIT(to.write(some));
    }
    RETURN();
  }
  static auto next(end& e) {
    const auto length = read_at_once[e.reads++ % read_at_once.size()];
    return std::span(e.bytes).first(std::min(length, total - e.arrived));
  }
  static void check(end& e, std::size_t got) {
    for (const auto each : std::span(e.bytes).first(got)) e.wrong += each != at(e.arrived++);
  }
  /// Alternates both kinds of read, until all bytes have arrived or the stream has ended.
  static task<M> read_all(peer& from, end& e) {
    for (bool open = true; open && e.arrived < total;) {
      const std::size_t filled = AWAIT(from.read(next(e)));
      check(e, filled);
      const std::size_t more = AWAIT(from.read_some(next(e)));
      check(e, more);
      open = filled + more > 0;
    }
    RETURN();
  }

  template <class Door> static task<M> send(M, ref<line<Door>> s) {
    auto server = AWAIT(peer::connect(s->door.address()));
    AWAIT(write_all(server, s->client));
    RETURN();
  }
  template <class Door> static task<M> receive(M, ref<line<Door>> s) {
    auto server = AWAIT(peer::connect(s->door.address()));
    AWAIT(read_all(server, s->client));
    RETURN();
  }
  template <class Door> static task<M> serve(M m, ref<line<Door>> s) {
    typename M::group g(m);
    g.spawn(fn<send<Door>>, s);
    auto sender = AWAIT(s->door.accept());
    AWAIT(read_all(sender, s->server));
    AWAIT(g.join());
    g.spawn(fn<receive<Door>>, s);
    auto receiver = AWAIT(s->door.accept());
    AWAIT(write_all(receiver, s->server));
    receiver.close();
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(serve(m, ref(&s->tcp)));
    AWAIT(serve(m, ref(&s->unix_domain)));
    RETURN();
  }

  static verdict judge(const state& s) {
    for (const end* e : {&s.tcp.server, &s.tcp.client, &s.unix_domain.server, &s.unix_domain.client}) {
      if (e->wrong != 0)
        return fail_verdict("{} of {} bytes were not those that were written there", e->wrong, e->arrived);
      if (e->arrived != total) return fail_verdict("{} bytes were written and {} arrived", total, e->arrived);
    }
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::stream
