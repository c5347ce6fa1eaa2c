// Says: writes to a peer that has closed end in an error after some bytes, and what it wrote before can still be read.
// Source: STREAM-08; send(2) with EPIPE, asyncio.StreamWriter.drain.
// Killed by: swallowing_stream, resigned_stream.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <system_error>
#include <type_traits>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

/// The writer goes on until it is told, and at most for far more than what any system takes for a peer that is gone: a signal or a
/// wait for ever would end the contract. A TCP connection may lose what was not read when its peer resets it.
template <class M> struct tells_that_its_peer_left {
  static constexpr auto rows = "STREAM-08";
  static constexpr std::size_t at_once = 4096, writes = 16'384, rounds = 4;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  static constexpr auto parting = [] {
    std::array<std::byte, 20> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::byte>(i + 1);
    return bytes;
  }();
  template <class Door> struct line {
    Door door;
    std::size_t told = 0, read = 0;
  };
  struct state {
    line<typename M::listener> tcp;
    line<typename M::unix_listener> unix_domain;
  };

  template <class Door> static task<M> come_and_leave(M, ref<line<Door>> s) {
    auto server = AWAIT(M::stream::connect(s->door.address()));
    AWAIT(server.write(parting));
    server.close();
    RETURN();
  }
  /// Whether all that the peer wrote could be read, in two parts, and then the end.
  static task<M, bool> read_the_parting(M, typename M::stream& from) {
    auto got = parting;
    got.fill(std::byte{0});
    const std::span into(got);
    const std::size_t first = AWAIT(from.read(into.first(1)));
    const std::size_t rest = AWAIT(from.read(into.subspan(1)));
    std::array<std::byte, 1> beyond{};
    const std::size_t end = AWAIT(from.read(beyond));
    RETURN(first == 1 && rest == parting.size() - 1 && end == 0 && got == parting);
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
    if constexpr (std::is_same_v<Door, typename M::unix_listener>) {
      const bool read = AWAIT(read_the_parting(m, client));
      s->read += read;
    }
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
    if (s.unix_domain.read != rounds)
      return fail_verdict("after a write had failed, what the peer wrote before it left could not be read");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::stream
