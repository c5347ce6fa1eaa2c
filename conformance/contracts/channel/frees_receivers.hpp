// Says: close wakes every unit that waits to receive from an empty channel, and tells each that it is closed.
// Source: QUEUE-15; queue.Queue.shutdown.
// Killed by: phantom_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::channel {

template <class M> struct frees_receivers {
  static constexpr auto rows = "QUEUE-15";
  static constexpr int units = 4, rounds = 20, turns = 50;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using way = typename M::template channel<int, 2>;
  using needs = heddle::needs<typename M::group, way>;
  struct state {
    std::array<way, rounds> each_round;
    std::atomic<int> arrived, closed, other;
  };

  static task<M> receive_each_round(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      ++s->arrived;
      const auto got = AWAIT(s->each_round[static_cast<std::size_t>(round)].receive());
      ++(got.what == reception::closed ? s->closed : s->other);
      while (s->arrived < units * (round + 1)) AWAIT(m.yield());
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<receive_each_round>, s);
    for (int round = 0; round < rounds; ++round) {
      while (s->arrived < units * (round + 1)) AWAIT(m.yield());
      for (int i = 0; i < turns; ++i) AWAIT(m.yield());
      s->each_round[static_cast<std::size_t>(round)].close();
    }
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.other != 0) return fail_verdict("{} receives got something else when the channel was closed", s.other.load());
    if (s.closed != units * rounds)
      return fail_verdict("{} of {} receivers were freed", s.closed.load(), units * rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
