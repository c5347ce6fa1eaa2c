// Says: streams and listeners may come and go any number of times: closed or only destroyed, each frees all that it held.
// Source: docs/interface.md; asyncio.StreamWriter.close, close(2).
// Killed by: forgetful_connect, hoarding_stream.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <system_error>
#include <utility>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

/// While the process may open only few more descriptors than it has, many more connections are made, one after the other.
template <class M> struct frees_descriptors {
  static constexpr auto rows = "";
  static constexpr int rounds = 300;
  static constexpr rlim_t spare = 64;
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  struct state {
    typename M::listener tcp;
    typename M::unix_listener unix_domain;
    int made = 0, refused = 0;
  };

  /// The process's limit, back to what it was at the end of a scope.
  class few_descriptors {
   public:
    few_descriptors() {
      getrlimit(RLIMIT_NOFILE, &before_);
      const int next = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0);
      if (next >= 0) close(next);
      const rlimit now{std::min(before_.rlim_cur, static_cast<rlim_t>(next) + spare), before_.rlim_max};
      setrlimit(RLIMIT_NOFILE, &now);
    }
    ~few_descriptors() { setrlimit(RLIMIT_NOFILE, &before_); }
    few_descriptors(const few_descriptors&) = delete;

   private:
    rlimit before_{};
  };

  /// Both ends of a connection, closed in each order, or not closed before they end; one end is left with unread bytes.
  template <class Door> static task<M> come_and_go(Door& door, int round) {
    auto client = AWAIT(M::stream::connect(door.address()));
    auto server = AWAIT(door.accept());
    const std::array<std::byte, 8> bytes{};
    AWAIT(client.write(bytes));
    auto moved = std::move(server);
    if (round % 3 == 0) client.close();
    if (round % 3 < 2) moved.close();
    RETURN();
  }
  template <class Door> static task<M> open_and_leave(int round) {
    Door door;
    AWAIT(come_and_go(door, round));
    RETURN();
  }
  static task<M> one_round(ref<state> s, int round) {
    try {
      AWAIT(come_and_go(s->tcp, round));
      AWAIT(come_and_go(s->unix_domain, round));
      AWAIT(open_and_leave<typename M::listener>(round));
      AWAIT(open_and_leave<typename M::unix_listener>(round));
      ++s->made;
    } catch (const std::system_error&) { ++s->refused; }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    const few_descriptors limit;
    for (int round = 0; round < rounds && s->refused == 0; ++round) {
      AWAIT(one_round(s, round));
      AWAIT(m.yield());
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.made != rounds) return fail_verdict("after {} connections, each closed, no more could be made", s.made);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::stream
