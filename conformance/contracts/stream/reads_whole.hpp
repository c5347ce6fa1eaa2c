// Says: a read fills its span, however small the pieces in which the bytes come; a read of some doesn't wait for more.
// Source: STREAM-01; asyncio.StreamReader.readexactly and read, recv(2).
// Killed by: hasty_stream, greedy_stream.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

/// The peer sends many pieces, then waits for an answer, then sends a single byte: a read that takes a piece for the whole comes
/// back short, and a read of some that wants more than that byte waits for ever.
template <class M> struct reads_whole {
  static constexpr auto rows = "STREAM-01";
  static constexpr std::size_t piece = 7, pieces = 11, rounds = 20;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  using peer = typename M::stream;
  template <class Door> struct line {
    Door door;
    std::size_t whole = 0, some = 0, none = 0;
  };
  struct state {
    line<typename M::listener> tcp;
    line<typename M::unix_listener> unix_domain;
  };

  static task<M> answer(peer& to) {
    const std::array done{std::byte{1}};
    AWAIT(to.write(done));
    RETURN();
  }
  static task<M> await_answer(peer& from) {
    std::array<std::byte, 1> done;
    AWAIT(from.read(done));
    RETURN();
  }

  template <class Door> static task<M> send_pieces(M m, ref<line<Door>> s) {
    auto to = AWAIT(peer::connect(s->door.address()));
    const std::array<std::byte, piece> bytes{};
    for (std::size_t round = 0; round < rounds; ++round) {
      for (std::size_t i = 0; i < pieces; ++i) {
        AWAIT(to.write(bytes));
        AWAIT(m.yield());
      }
      AWAIT(await_answer(to));
      AWAIT(answer(to));
      AWAIT(await_answer(to));
    }
    RETURN();
  }
  static task<M> take_round(M, peer& from, std::array<std::size_t, 3>& got) {
    std::array<std::byte, piece * pieces> all;
    const std::size_t whole = AWAIT(from.read(all));
    AWAIT(answer(from));
    const std::size_t some = AWAIT(from.read_some(all));
    AWAIT(answer(from));
    const std::size_t none = AWAIT(from.read(std::span(all).first(0)));
    got = {whole, some, none};
    RETURN();
  }
  template <class Door> static task<M> serve(M m, ref<line<Door>> s) {
    typename M::group g(m);
    g.spawn(fn<send_pieces<Door>>, s);
    auto from = AWAIT(s->door.accept());
    for (std::size_t round = 0; round < rounds; ++round) {
      std::array<std::size_t, 3> got{};
      AWAIT(take_round(m, from, got));
      s->whole += got[0] == piece * pieces;
      s->some += got[1] == 1;
      s->none += got[2] == 0;
      if (got[0] != piece * pieces || got[1] != 1) break;  // what is left over would be taken for the next round's
    }
    from.close();
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(serve(m, ref(&s->tcp)));
    AWAIT(serve(m, ref(&s->unix_domain)));
    RETURN();
  }

  template <class Door> static verdict judge(const line<Door>& s) {
    if (s.whole != rounds) return fail_verdict("a read came back before its span was full");
    if (s.some != rounds) return fail_verdict("a read of some gave nothing, or more than was sent");
    if (s.none != rounds) return fail_verdict("a read of nothing did not give 0");
    return pass_verdict();
  }
  static verdict judge(const state& s) {
    const auto over_tcp = judge(s.tcp);
    return over_tcp.word == "pass" ? judge(s.unix_domain) : over_tcp;
  }
};

}  // namespace heddle::contracts::stream
