// Says: accepts, reads and writes wait for the peer however long it does nothing: silence is neither the end nor an error.
// Source: STREAM-01, CONN-03; docs/interface.md; recv(2).
// Killed by: impatient_stream.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

/// Units wait at once in all ways, over both transports; then the root is silent, and only then does its part.
template <class M> struct waits_for_its_peer {
  static constexpr auto rows = "STREAM-01 CONN-03";
  static constexpr int ways = 4;
  static constexpr std::size_t message = 8, half = message / 2, more_than_fits = 8'000'000;
  static constexpr demand demands{.concurrent_units = 2 * ways, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  using peer = typename M::stream;
  static constexpr std::chrono::milliseconds silence(const contract_size& z) {
    if (z == contract_sizes.back()) return std::chrono::seconds(7);
    return z == contract_sizes[1] ? std::chrono::seconds(2) : std::chrono::milliseconds(600);
  }
  template <class Door> struct line {
    Door of_reader, of_some_reader, of_writer, of_acceptor;
    std::atomic<std::size_t> read, read_some, written, accepted;
  };
  struct state {
    explicit state(const contract_size& z) : pause(silence(z)) {}
    const std::chrono::milliseconds pause;
    std::atomic<int> waiting;
    line<typename M::listener> tcp;
    line<typename M::unix_listener> unix_domain;
  };
  /// The root's ends.
  struct ends {
    std::optional<peer> to_reader, to_some_reader, to_writer;
  };

  template <class Door> static task<M> read(M, ref<state> s, ref<line<Door>> by) {
    auto from = AWAIT(peer::connect(by->of_reader.address()));
    ++s->waiting;
    std::array<std::byte, message> all;
    const std::size_t got = AWAIT(from.read(all));
    by->read = got;
    RETURN();
  }
  template <class Door> static task<M> read_some(M, ref<state> s, ref<line<Door>> by) {
    auto from = AWAIT(peer::connect(by->of_some_reader.address()));
    ++s->waiting;
    std::array<std::byte, message> all;
    const std::size_t got = AWAIT(from.read_some(all));
    by->read_some = got;
    RETURN();
  }
  template <class Door> static task<M> write(M, ref<state> s, ref<line<Door>> by) {
    auto to = AWAIT(peer::connect(by->of_writer.address()));
    ++s->waiting;
    const std::vector<std::byte> all(more_than_fits);
    AWAIT(to.write(all));
    by->written = all.size();
    RETURN();
  }
  template <class Door> static task<M> accept(M, ref<state> s, ref<line<Door>> by) {
    ++s->waiting;
    auto from = AWAIT(by->of_acceptor.accept());
    std::array<std::byte, 1> byte;
    const std::size_t got = AWAIT(from.read(byte));
    by->accepted = got;
    RETURN();
  }

  template <class Door> static task<M> begin(M, ref<state> s, typename M::group& g, line<Door>& by, ends& mine) {
    g.spawn(fn<read<Door>>, s, ref<line<Door>>(&by));
    g.spawn(fn<read_some<Door>>, s, ref<line<Door>>(&by));
    g.spawn(fn<write<Door>>, s, ref<line<Door>>(&by));
    g.spawn(fn<accept<Door>>, s, ref<line<Door>>(&by));
    auto reader = AWAIT(by.of_reader.accept());
    auto some_reader = AWAIT(by.of_some_reader.accept());
    auto writer = AWAIT(by.of_writer.accept());
    const std::array<std::byte, half> first{};
    AWAIT(reader.write(first));
    mine.to_reader.emplace(std::move(reader));
    mine.to_some_reader.emplace(std::move(some_reader));
    mine.to_writer.emplace(std::move(writer));
    RETURN();
  }
  static task<M> end_of_connected(M, ends& mine) {
    const std::array<std::byte, half> rest{};
    AWAIT(mine.to_reader->write(rest));
    AWAIT(mine.to_some_reader->write(rest));
    std::vector<std::byte> all(more_than_fits);
    AWAIT(mine.to_writer->read(all));
    RETURN();
  }
  /// A unit that has not waited may have left.
  template <class Door> static task<M> end(M m, line<Door>& by, ends& mine) {
    auto acceptor = AWAIT(peer::connect(by.of_acceptor.address()));
    const std::array<std::byte, 1> byte{};
    try {
      AWAIT(acceptor.write(byte));
      AWAIT(end_of_connected(m, mine));
    } catch (const std::system_error&) {}
    mine = ends();
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    ends over_tcp, over_unix;
    AWAIT(begin(m, s, g, s->tcp, over_tcp));
    AWAIT(begin(m, s, g, s->unix_domain, over_unix));
    while (s->waiting < 2 * ways) AWAIT(m.yield());
    AWAIT(m.sleep_for(s->pause));  // under test: what others do meanwhile
    AWAIT(end(m, s->tcp, over_tcp));
    AWAIT(end(m, s->unix_domain, over_unix));
    try {
      AWAIT(g.join());
    } catch (const task_failed&) {}  // seen in what the unit got
    RETURN();
  }

  template <class Door> static verdict judge(const line<Door>& s) {
    if (s.read != message) return fail_verdict("a read gave {} of {} bytes after a pause", s.read.load(), message);
    if (s.read_some == 0) return fail_verdict("a read of some gave the end after a pause");
    if (s.written != more_than_fits) return fail_verdict("a write ended in a pause");
    if (s.accepted != 1) return fail_verdict("an accept gave up in a pause");
    return pass_verdict();
  }
  static verdict judge(const state& s) {
    const auto over_tcp = judge(s.tcp);
    return over_tcp.word == "pass" ? judge(s.unix_domain) : over_tcp;
  }
};

}  // namespace heddle::contracts::stream
