// Says: data written before a close can be read, then each read reports the end; even if the peer left before the accept.
// Source: STREAM-02, CONN-05; asyncio.StreamReader.read at EOF, multiprocessing.connection.Listener.accept.
// Killed by: abrupt_stream.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

template <class M> struct tells_the_end {
  static constexpr auto rows = "STREAM-02 CONN-05";
  static constexpr int turns = 50;
  static constexpr std::size_t sent = 7;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  using peer = typename M::stream;
  struct reading {
    std::size_t arrived = 0, later = 0;
  };
  template <class Door> struct line {
    Door door;
    reading of_one_gone, of_one_there;
  };
  struct state {
    line<typename M::listener> tcp;
    line<typename M::unix_listener> unix_domain;
  };

  static task<M> write_and_close(peer& to) {
    const std::array<std::byte, sent> message{};
    AWAIT(to.write(message));
    to.close();
    RETURN();
  }
  static task<M> read_to_the_end(peer& from, reading& r) {
    std::array<std::byte, 2 * sent> message;
    const std::size_t arrived = AWAIT(from.read(message));
    r.arrived = arrived;
    for (int i = 0; i < 3; ++i) {
      const std::size_t more = AWAIT(from.read_some(message));
      r.later += more;
    }
    const std::size_t last = AWAIT(from.read(message));
    r.later += last;
    RETURN();
  }

  template <class Door> static task<M> send_and_leave(M, ref<line<Door>> s) {
    auto server = AWAIT(peer::connect(s->door.address()));
    AWAIT(write_and_close(server));
    RETURN();
  }
  template <class Door> static task<M> await_the_end(M, ref<line<Door>> s) {
    auto server = AWAIT(peer::connect(s->door.address()));
    AWAIT(read_to_the_end(server, s->of_one_there));
    RETURN();
  }
  template <class Door> static task<M> serve(M m, ref<line<Door>> s) {
    typename M::group g(m);
    g.spawn(fn<send_and_leave<Door>>, s);
    AWAIT(g.join());
    auto gone = AWAIT(s->door.accept());
    AWAIT(read_to_the_end(gone, s->of_one_gone));
    g.spawn(fn<await_the_end<Door>>, s);
    auto there = AWAIT(s->door.accept());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    AWAIT(write_and_close(there));
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(serve(m, ref(&s->tcp)));
    AWAIT(serve(m, ref(&s->unix_domain)));
    RETURN();
  }

  static verdict judge(const state& s) {
    for (const auto& r :
         {s.tcp.of_one_gone, s.tcp.of_one_there, s.unix_domain.of_one_gone, s.unix_domain.of_one_there}) {
      if (r.arrived != sent) return fail_verdict("{} bytes were written before the close, {} arrived", sent, r.arrived);
      if (r.later != 0) return fail_verdict("{} bytes came after the end", r.later);
    }
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::stream
