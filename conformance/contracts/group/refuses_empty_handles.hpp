// Says: joining a handle that no spawn gave is an error at once, and so is joining a copy of it.
// Source: THR-09; threading.Thread.join; [thread.thread.member] no_such_process.
// Killed by: hollow_handle.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

template <class M> struct refuses_empty_handles {
  static constexpr auto rows = "THR-09";
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::group>;
  struct state {
    int refused = 0;
  };

  template <class R> static task<M> join_empty(M, ref<state> s) {
    const typename M::template handle<R> empty;
    const auto copy = empty;
    for (const auto& each : {empty, copy}) {
      try {
        AWAIT(each.join());
      } catch (const std::system_error& e) { s->refused += e.code() == std::errc::no_such_process; }
    }
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    AWAIT(join_empty<int>(m, s));
    AWAIT(join_empty<void>(m, s));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused != 4) return fail_verdict("{} of 4 joins of empty handles were refused", s.refused);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
