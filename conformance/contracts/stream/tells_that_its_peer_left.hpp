// Says: writes to a peer that has closed end in an error after some bytes, and not in a signal or a wait for ever.
// Source: STREAM-08; send(2) with EPIPE, asyncio.StreamWriter.drain.
// Killed by: swallowing_stream.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

/// The writer goes on until it is told, and at most for far more than what any system takes for a peer that is gone.
template <class M> struct tells_that_its_peer_left {
  static constexpr auto rows = "STREAM-08";
  static constexpr std::size_t at_once = 4096, writes = 16'384, rounds = 4;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  template <class Door> struct line {
    Door door;
    std::size_t told = 0;
  };
  struct state {
    line<typename M::listener> tcp;
    line<typename M::unix_listener> unix_domain;
  };

  template <class Door> static task<M> come_and_leave(M, ref<line<Door>> s) {
    auto server = AWAIT(M::stream::connect(s->door.address()));
    server.close();
    RETURN();
  }
  /// Whether a write ended in an error.
  static task<M, bool> write_until_told(M m, typename M::stream& to) {
    const std::array<std::byte, at_once> bytes{};
    bool told = false;
    for (std::size_t i = 0; i < writes && !told; ++i) {
      try {
        AWAIT(to.write(bytes));
      } catch (const std::system_error&) { told = true; }
      AWAIT(m.yield());
    }
    RETURN(told);
  }
  template <class Door> static task<M> one_round(M m, ref<line<Door>> s) {
    typename M::group g(m);
    g.spawn(fn<come_and_leave<Door>>, s);
    auto client = AWAIT(s->door.accept());
    AWAIT(g.join());
    const bool told = AWAIT(write_until_told(m, client));
    s->told += told;
    RETURN();
  }
  template <class Door> static task<M> serve(M m, ref<line<Door>> s) {
    for (std::size_t round = 0; round < rounds; ++round) AWAIT(one_round(m, s));
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(serve(m, ref(&s->tcp)));
    AWAIT(serve(m, ref(&s->unix_domain)));
    RETURN();
  }

  static verdict judge(const state& s) {
    for (const auto told : {s.tcp.told, s.unix_domain.told})
      if (told != rounds)
        return fail_verdict("{} bytes were written to a peer that had left, without an error", at_once * writes);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::stream
