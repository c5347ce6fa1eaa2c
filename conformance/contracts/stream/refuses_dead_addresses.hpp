// Says: a connection to an address at which nobody listens any more is refused at once.
// Source: docs/interface.md; connect(2) with ECONNREFUSED, ConnectionRefusedError.
// Killed by: hopeful_stream.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::stream {

/// Over TCP the kernel may, once in thousands of times, connect a socket with itself, so that not every round is judged.
template <class M> struct refuses_dead_addresses {
  static constexpr auto rows = "";
  static constexpr int rounds = 8;
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::group, typename M::listener, typename M::unix_listener, typename M::stream>;
  struct state {
    int refused_tcp = 0, refused_unix = 0, connected_before = 0;
  };

  template <class Door> static task<M, address> open_and_close(ref<state> s) {
    Door door;
    auto client = AWAIT(M::stream::connect(door.address()));
    auto server = AWAIT(door.accept());
    ++s->connected_before;
    const address at = door.address();
    RETURN(at);
  }
  template <class Door> static task<M, bool> is_refused(ref<state> s) {
    const address at = AWAIT(open_and_close<Door>(s));
    bool refused = false;
    try {
      auto client = AWAIT(M::stream::connect(at));
    } catch (const std::system_error& e) { refused = e.code() == std::errc::connection_refused; }
    RETURN(refused);
  }

  static task<M> body(M, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      const bool over_tcp = AWAIT(is_refused<typename M::listener>(s));
      s->refused_tcp += over_tcp;
      const bool over_unix = AWAIT(is_refused<typename M::unix_listener>(s));
      s->refused_unix += over_unix;
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused_unix != rounds || 2 * s.refused_tcp < rounds)
      return fail_verdict("of {} connections to dead addresses {} were refused over TCP, {} over Unix sockets", rounds,
                          s.refused_tcp, s.refused_unix);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::stream
