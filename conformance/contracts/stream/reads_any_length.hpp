// Says: a read fills a span of any length, from a byte to megabytes, in whatever pieces its bytes are written; at the end it gives the rest.
// Source: STREAM-01; asyncio.StreamReader.readexactly.
// Killed by: short_read, shy_reader, byte_of_end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

/// The writer begins once the reader says that it is about to read, and yields between pieces, so that reads wait for most of
/// them. The last read asks for more than there is.
template <class M> struct reads_any_length {
  static constexpr auto rows = "STREAM-01";
  static constexpr std::array<std::size_t, 18> lengths{1,       2,       3,         255,       256,       257,
                                                       4'095,   4'097,   32'768,    65'535,    65'536,    65'537,
                                                       100'000, 131'073, 1'000'003, 1'048'576, 3'000'001, 1};
  static constexpr std::size_t most = 3'000'001, too_much = 70'000;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  using peer = typename M::stream;
  template <class Door> struct line {
    Door door;
    std::size_t whole = 0, first_short = 0, other_bytes = 0, rest = 0, later = 0;
  };
  struct state {
    line<typename M::listener> tcp;
    line<typename M::unix_listener> unix_domain;
  };

  static std::byte at(std::size_t place, std::size_t length) {
    return static_cast<std::byte>(255 - place % 253 + length);
  }
  /// In how many pieces a span is written.
  static std::size_t pieces(std::size_t turn) { return std::array<std::size_t, 3>{5, 2, 9}[turn % 3]; }

  static task<M> write_in_pieces(M m, peer& to, std::span<const std::byte> all, std::size_t count) {
    const std::size_t piece = all.size() / count + 1;
    while (!all.empty()) {
      const auto next = all.first(std::min(piece, all.size()));
      AWAIT(to.write(next));
      all = all.subspan(next.size());
      for (int i = 0; i < 3; ++i) AWAIT(m.yield());
    }
    RETURN();
  }
  template <class Door> static task<M> write_all(M m, ref<line<Door>> s) {
    auto to = AWAIT(peer::connect(s->door.address()));
    std::vector<std::byte> bytes(most);
    for (std::size_t turn = 0; turn < lengths.size(); ++turn) {
      std::array<std::byte, 1> ready;
      AWAIT(to.read(ready));
      const auto all = std::span(bytes).first(lengths[turn]);
      for (std::size_t i = 0; i < all.size(); ++i) all[i] = at(i, all.size());
      AWAIT(write_in_pieces(m, to, all, pieces(turn)));
    }
    RETURN();
  }
  template <class Door> static task<M> read_one(ref<line<Door>> s, peer& from, std::span<std::byte> into) {
    const std::array ready{std::byte{1}};
    AWAIT(from.write(ready));
    const std::size_t got = AWAIT(from.read(into));
    s->whole += got == into.size();
    if (got != into.size() && s->first_short == 0) s->first_short = into.size();
    for (std::size_t i = 0; i < got; ++i) s->other_bytes += into[i] != at(i, into.size());
    RETURN();
  }
  template <class Door> static task<M> read_rest(ref<line<Door>> s, peer& from, std::span<std::byte> into) {
    const std::size_t rest = AWAIT(from.read(into.first(lengths.back() + too_much)));
    s->rest = rest;
    const std::size_t later = AWAIT(from.read(into));
    s->later = later;
    RETURN();
  }
  template <class Door> static task<M> read_all(M m, ref<line<Door>> s) {
    typename M::group g(m);
    g.spawn(fn<write_all<Door>>, s);
    auto from = AWAIT(s->door.accept());
    std::vector<std::byte> bytes(most);
    for (std::size_t turn = 0; turn + 1 < lengths.size() && s->whole == turn; ++turn)
      AWAIT(read_one(s, from, std::span(bytes).first(lengths[turn])));
    if (s->whole + 1 == lengths.size()) {
      const std::array ready{std::byte{1}};
      AWAIT(from.write(ready));
      AWAIT(read_rest(s, from, bytes));
    }
    from.close();
    try {
      AWAIT(g.join());
    } catch (const task_failed&) { s->later += s->whole + 1 == lengths.size(); }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(read_all(m, ref(&s->tcp)));
    AWAIT(read_all(m, ref(&s->unix_domain)));
    RETURN();
  }

  template <class Door> static verdict judge(const line<Door>& s) {
    if (s.first_short != 0) return fail_verdict("a read of {} bytes came back before its span was full", s.first_short);
    if (s.other_bytes != 0) return fail_verdict("{} bytes were others than those written", s.other_bytes);
    if (s.rest != lengths.back() || s.later != 0)
      return fail_verdict("of the last {} bytes {} came, and {} after the end", lengths.back(), s.rest, s.later);
    return pass_verdict();
  }
  static verdict judge(const state& s) {
    const auto over_tcp = judge(s.tcp);
    return over_tcp.word == "pass" ? judge(s.unix_domain) : over_tcp;
  }
};

}  // namespace heddle::contracts::stream
