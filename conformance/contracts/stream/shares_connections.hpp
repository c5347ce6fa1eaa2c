// Says: if several units accept from one listener, each connection goes to exactly one of them, and none is lost.
// Source: CONN-04; multiprocessing.connection.Listener, accept(2).
// Killed by: dropping_listener.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <span>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

/// A unit that accepts a client sends it a byte and closes. A client that gets none is counted and connects again, so that every
/// acceptor ends.
template <class M> struct shares_connections {
  static constexpr auto rows = "CONN-04";
  static constexpr int acceptors = 3, clients = 3, each = 20, turns = 20;
  static constexpr demand demands{.concurrent_units = acceptors + clients, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  template <class Door> struct line {
    Door door;
    std::array<std::atomic<int>, acceptors> clients_of{};
    std::atomic<int> waiting{0}, turned_away{0};
  };
  struct state {
    line<typename M::listener> tcp;
    line<typename M::unix_listener> unix_domain;
  };

  template <class Door> static task<M> accept_each(M, ref<line<Door>> s, int place) {
    ++s->waiting;
    for (int i = 0; i < each; ++i) {
      auto client = AWAIT(s->door.accept());
      const std::array name{static_cast<std::byte>(place)};
      AWAIT(client.write(name));
    }
    RETURN();
  }
  template <class Door> static task<M> come_often(M m, ref<line<Door>> s) {
    while (s->waiting < acceptors) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    for (int i = 0; i < each;) {
      auto server = AWAIT(M::stream::connect(s->door.address()));
      std::array<std::byte, 1> name;
      const std::size_t got = AWAIT(server.read(name));
      i += static_cast<int>(got);
      ++(got == 1 ? s->clients_of.at(static_cast<std::size_t>(name[0])) : s->turned_away);
    }
    RETURN();
  }
  template <class Door> static task<M> open(M m, ref<line<Door>> s) {
    typename M::group g(m);
    for (int i = 0; i < acceptors; ++i) g.spawn(fn<accept_each<Door>>, s, i);
    for (int i = 0; i < clients; ++i) g.spawn(fn<come_often<Door>>, s);
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(open(m, ref(&s->tcp)));
    AWAIT(open(m, ref(&s->unix_domain)));
    RETURN();
  }

  template <class Door> static verdict judge(const line<Door>& s) {
    if (s.turned_away != 0) return fail_verdict("{} connections were accepted and dropped", s.turned_away.load());
    for (const auto& served : s.clients_of)
      if (served != each)
        return fail_verdict("of {} clients that a unit accepted {} got its answer", each, served.load());
    return pass_verdict();
  }
  static verdict judge(const state& s) {
    const auto over_tcp = judge(s.tcp);
    return over_tcp.word == "pass" ? judge(s.unix_domain) : over_tcp;
  }
};

}  // namespace heddle::contracts::stream
