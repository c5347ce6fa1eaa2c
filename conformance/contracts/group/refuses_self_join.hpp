// Says: a unit that joins itself gets an error instead of waiting for ever, and others can still join it.
// Source: THR-10; threading.Thread.join; [thread.thread.member] resource_deadlock_would_occur.
// Killed by: blind_handle.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

template <class M> struct refuses_self_join {
  static constexpr auto rows = "THR-10";
  static constexpr int answer = 7;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group>;
  struct state {
    typename M::template handle<int> own;
    std::atomic<bool> named, refused, returned;
    int joined_by_root = 0;
  };

  static task<M, int> join_itself(M m, ref<state> s) {
    while (!s->named) AWAIT(m.yield());
    try {
      AWAIT(s->own.join());
      s->returned = true;
    } catch (const std::system_error& e) { s->refused = e.code() == std::errc::resource_deadlock_would_occur; }
    RETURN(answer);
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    s->own = g.spawn(fn<join_itself>, s);
    s->named = true;
    const int got = AWAIT(s->own.join());
    s->joined_by_root = got;
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.returned) return fail_verdict("a unit's join of itself returned");
    if (!s.refused) return fail_verdict("a unit's join of itself did not fail with the error for a deadlock");
    if (s.joined_by_root != answer)
      return fail_verdict("afterwards its join gave {}, not {}", s.joined_by_root, answer);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
