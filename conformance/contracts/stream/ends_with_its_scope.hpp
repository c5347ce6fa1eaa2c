// Says: a stream that is destroyed is closed, also by an exception: its peer reads what was written before, and then the end.
// Source: STREAM-02; docs/interface.md; models/facets/os/socket.hpp.
// Killed by: unclosed_while_unwinding.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <stdexcept>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

/// A unit connects, writes, and leaves the scope of its stream in some way; as a rule it lives on until its peer has read the end.
template <class M> struct ends_with_its_scope {
  static constexpr auto rows = "STREAM-02";
  enum class leaving { end_of_scope, exception, end_of_unit, failure_of_unit, count };
  static constexpr int ways = static_cast<int>(leaving::count), rounds = 3;
  static constexpr std::size_t sent = 7;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  using peer = typename M::stream;
  struct state {
    typename M::listener tcp;
    typename M::unix_listener unix_domain;
    std::atomic<int> ended;
    int lines = 0, whole = 0, beyond = 0, failures = 0;
  };

  static task<M> hold_a_stream(M, const address& at, bool fails) {
    auto to = AWAIT(peer::connect(at));
    const std::array<std::byte, sent> bytes{};
    AWAIT(to.write(bytes));
    if (fails) throw std::domain_error("on the way");
    RETURN();
  }
  static task<M> come_and_leave(M m, ref<state> s, address at, leaving how, int line) {
    if (how == leaving::exception) {
      try {
        AWAIT(hold_a_stream(m, at, true));
      } catch (const std::domain_error&) {}
    } else {
      AWAIT(hold_a_stream(m, at, how == leaving::failure_of_unit));
    }
    while (how != leaving::end_of_unit && s->ended <= line) AWAIT(m.yield());
    RETURN();
  }
  static task<M> read_to_the_end(ref<state> s, peer& from) {
    std::array<std::byte, sent> bytes;
    const std::size_t got = AWAIT(from.read(bytes));
    const std::size_t more = AWAIT(from.read(bytes));
    s->whole += got == sent;
    s->beyond += more != 0;
    RETURN();
  }
  template <class Door> static task<M> one_line(M m, ref<state> s, Door& door, leaving how) {
    typename M::group g(m);
    g.spawn(fn<come_and_leave>, s, door.address(), how, s->lines);
    auto from = AWAIT(door.accept());
    AWAIT(read_to_the_end(s, from));
    ++s->lines;
    ++s->ended;
    try {
      AWAIT(g.join());
    } catch (const task_failed&) { ++s->failures; }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round)
      for (int how = 0; how < ways; ++how) {
        AWAIT(one_line(m, s, s->tcp, static_cast<leaving>(how)));
        AWAIT(one_line(m, s, s->unix_domain, static_cast<leaving>(how)));
      }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.whole != s.lines) return fail_verdict("of {} streams {} were read whole", s.lines, s.whole);
    if (s.beyond != 0) return fail_verdict("{} times bytes came after the end", s.beyond);
    if (s.failures != 2 * rounds) return fail_verdict("{} of {} units failed", s.failures, 2 * rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::stream
