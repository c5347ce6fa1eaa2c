// Says: connections wait to be accepted, many at a time: none is refused or lost while nobody accepts, and what they sent is there.
// Source: docs/interface.md; listen(2), CONN-03.
// Killed by: impatient_listener.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

/// All clients are connected, and have written, before the first is accepted.
template <class M> struct holds_a_backlog {
  static constexpr auto rows = "CONN-03";
  static constexpr int clients = 100;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  template <class Door> struct line {
    Door door;
    std::array<std::atomic<int>, clients> heard{};
    std::atomic<int> connected{0};
  };
  struct state {
    line<typename M::listener> tcp;
    line<typename M::unix_listener> unix_domain;
  };

  template <class Door> static task<M> come(M, ref<line<Door>> s, int place) {
    auto server = AWAIT(M::stream::connect(s->door.address()));
    const std::array name{static_cast<std::byte>(place)};
    AWAIT(server.write(name));
    ++s->connected;
    RETURN();
  }
  template <class Door> static task<M> come_all(M m, ref<line<Door>> s) {
    typename M::group g(m);
    for (int i = 0; i < clients; ++i) {
      g.spawn(fn<come<Door>>, s, i);
      AWAIT(g.join());
    }
    RETURN();
  }
  template <class Door> static task<M> open(M m, ref<line<Door>> s) {
    AWAIT(come_all(m, s));
    for (int i = 0; i < clients; ++i) {
      auto client = AWAIT(s->door.accept());
      std::array<std::byte, 1> name{};
      const std::size_t got = AWAIT(client.read(name));
      if (got == 1) ++s->heard.at(static_cast<std::size_t>(name[0]));
    }
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    AWAIT(open(m, ref(&s->tcp)));
    AWAIT(open(m, ref(&s->unix_domain)));
    RETURN();
  }

  template <class Door> static verdict judge(const line<Door>& s) {
    for (const auto& each : s.heard)
      if (each != 1) return fail_verdict("of {} clients that waited one was heard {} times", clients, each.load());
    return pass_verdict();
  }
  static verdict judge(const state& s) {
    const auto over_tcp = judge(s.tcp);
    return over_tcp.word == "pass" ? judge(s.unix_domain) : over_tcp;
  }
};

}  // namespace heddle::contracts::stream
