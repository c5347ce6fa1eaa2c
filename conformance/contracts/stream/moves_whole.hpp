// Says: a stream that is moved takes its connection and unread bytes along, leaves a closed stream, and closes what it is assigned over.
// Source: docs/interface.md; [thread.thread.assign] (which ends the program instead).
// Killed by: clinging_stream, overlaid_stream, forgetful_stream.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <system_error>
#include <utility>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

template <class M> struct moves_whole {
  static constexpr auto rows = "";
  static constexpr int rounds = 5, uses = 3;
  static constexpr std::size_t text = 30, part = text / 3;
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  using peer = typename M::stream;
  struct state {
    typename M::listener tcp;
    typename M::unix_listener unix_domain;
    int carried = 0, whole = 0, refused = 0, ended = 0;
  };

  static task<M> send(ref<state> s, peer& from, peer& to, int what) {
    const std::array sent{static_cast<std::byte>(what)};
    std::array<std::byte, 1> got{};
    AWAIT(from.write(sent));
    const std::size_t came = AWAIT(to.read(got));
    s->carried += came == 1 && got == sent;
    RETURN();
  }
  static task<M> use(ref<state> s, peer& left, int how) {
    std::array<std::byte, 1> byte{};
    try {
      if (how == 0) AWAIT(left.read(byte));
      if (how == 1) AWAIT(left.read_some(byte));
      if (how == 2) AWAIT(left.write(byte));
    } catch (const std::system_error& e) { s->refused += e.code() == std::errc::bad_file_descriptor; }
    RETURN();
  }
  static task<M> await_the_end(ref<state> s, peer& of) {
    std::array<std::byte, 1> byte{};
    const std::size_t came = AWAIT(of.read(byte));
    s->ended += came == 0;
    RETURN();
  }
  /// Reads a part before it is moved, a part from where it was moved to, and the rest from where that is moved over.
  static task<M> move_while_reading(ref<state> s, peer& from, peer& to) {
    std::array<std::byte, text> sent{}, got{};
    for (std::size_t i = 0; i < text; ++i) sent[i] = static_cast<std::byte>(i + 1);
    const std::span into(got);
    AWAIT(from.write(sent));
    AWAIT(to.read(into.first(part)));
    auto moved = std::move(to);
    AWAIT(moved.read(into.subspan(part, part)));
    to = std::move(moved);
    const std::size_t last = AWAIT(to.read(into.last(part)));
    s->whole += last == part && got == sent;
    RETURN();
  }
  template <class Door> static task<M> one_round(ref<state> s, Door& door) {
    auto client = AWAIT(peer::connect(door.address()));
    auto server = AWAIT(door.accept());
    {
      auto moved = std::move(client);
      AWAIT(send(s, moved, server, 1));
      AWAIT(send(s, server, moved, 2));
      for (int how = 0; how < uses; ++how) AWAIT(use(s, client, how));  // NOLINT(bugprone-use-after-move): under test
      client = std::move(moved);
    }
    AWAIT(send(s, client, server, 3));
    AWAIT(move_while_reading(s, client, server));
    AWAIT(move_while_reading(s, server, client));
    auto other_client = AWAIT(peer::connect(door.address()));
    auto other_server = AWAIT(door.accept());
    client = std::move(other_client);
    AWAIT(await_the_end(s, server));
    AWAIT(send(s, client, other_server, 4));
    AWAIT(send(s, other_server, client, 5));
    RETURN();
  }

  static task<M> body(M, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      AWAIT(one_round(s, s->tcp));
      AWAIT(one_round(s, s->unix_domain));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    constexpr int lines = 2 * rounds;
    if (s.carried != 5 * lines)
      return fail_verdict("of {} bytes {} came over connections whose stream was moved", 5 * lines, s.carried);
    if (s.whole != 2 * lines) return fail_verdict("bytes were lost that a stream had not yet read when it was moved");
    if (s.refused != uses * lines)
      return fail_verdict("of {} uses of a stream that was moved from {} were refused", uses * lines, s.refused);
    if (s.ended != lines) return fail_verdict("a stream that was assigned over was not closed");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::stream
