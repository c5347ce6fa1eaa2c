// Says: a stream that its unit has closed refuses to read and to write, as a bad descriptor, whatever is unread; another close is nothing.
// Source: docs/interface.md; socket.socket.close, close(2) with EBADF.
// Killed by: half_closed_stream, lingering_stream.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

/// Other connections are made after the close, and these must not be read from or written to.
template <class M> struct refuses_after_its_close {
  static constexpr auto rows = "";
  static constexpr int rounds = 12, uses = 3;
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  struct state {
    typename M::listener tcp;
    typename M::unix_listener unix_domain;
    int refused = 0, later_whole = 0;
  };
  enum class use { read, read_some, write };

  static task<M> try_to(use what, typename M::stream& closed, std::array<std::byte, 1>& bytes) {
    if (what == use::read) AWAIT(closed.read(bytes));
    if (what == use::read_some) AWAIT(closed.read_some(bytes));
    if (what == use::write) AWAIT(closed.write(bytes));
    RETURN();
  }
  static task<M> use_closed(ref<state> s, typename M::stream& closed) {
    for (const auto what : {use::read, use::read_some, use::write}) {
      std::array<std::byte, 1> bytes{};
      try {
        AWAIT(try_to(what, closed, bytes));
      } catch (const std::system_error& e) { s->refused += e.code() == std::errc::bad_file_descriptor; }
    }
    RETURN();
  }
  /// Nothing is left to read, or all that the peer has written, or the rest of it.
  static task<M> leave_unread(typename M::stream& in, typename M::stream& peer, int round) {
    std::array<std::byte, 8> bytes{};
    if (round % 3 > 0) AWAIT(peer.write(bytes));
    if (round % 3 > 1) AWAIT(in.read(std::span(bytes).first(3)));
    RETURN();
  }
  /// The second connection may get the descriptors that the first has freed.
  template <class Door> static task<M> one_round(ref<state> s, Door& door, int round) {
    auto client = AWAIT(M::stream::connect(door.address()));
    auto server = AWAIT(door.accept());
    auto& closed = round % 2 == 0 ? client : server;
    AWAIT(leave_unread(closed, round % 2 == 0 ? server : client, round));
    closed.close();
    auto later_client = AWAIT(M::stream::connect(door.address()));
    auto later_server = AWAIT(door.accept());
    closed.close();
    AWAIT(use_closed(s, closed));
    closed.close();
    std::array<std::byte, 1> byte{std::byte{7}};
    AWAIT(later_client.write(byte));
    byte = {};
    const std::size_t got = AWAIT(later_server.read(byte));
    s->later_whole += got == 1 && byte[0] == std::byte{7};
    RETURN();
  }

  static task<M> body(M, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      AWAIT(one_round(s, s->tcp, round));
      AWAIT(one_round(s, s->unix_domain, round));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused != 2 * rounds * uses)
      return fail_verdict("of {} uses of a closed stream {} were refused", 2 * rounds * uses, s.refused);
    if (s.later_whole != 2 * rounds) return fail_verdict("a close, or a use after it, harmed a later connection");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::stream
