// Says: close wakes every unit that waits to receive from an empty channel, and tells each that it is closed.
// Source: QUEUE-15; queue.Queue.shutdown.
// Killed by: phantom_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::channel {

template <class M> struct frees_receivers {
  static constexpr auto rows = "QUEUE-15";
  static constexpr int turns = 50;
  static constexpr auto most_rounds = static_cast<std::size_t>(contract_sizes.back().turns_each());
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using way = typename M::template channel<int, 2>;
  using needs = heddle::needs<typename M::group, way>;
  struct state {
    explicit state(const contract_size& z)
        : units(z.units), rounds(std::min(z.turns_each(), static_cast<long>(most_rounds))) {}
    const int units;
    const long rounds;
    std::array<way, most_rounds> each_round;
    std::atomic<long> arrived, closed, other;
  };

  static task<M> receive_each_round(M m, ref<state> s) {
    for (long round = 0; round < s->rounds; ++round) {
      ++s->arrived;
      const auto got = AWAIT(s->each_round[static_cast<std::size_t>(round)].receive());
      ++(got.what == reception::closed ? s->closed : s->other);
      while (s->arrived < s->units * (round + 1)) AWAIT(m.yield());
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<receive_each_round>, s);
    for (long round = 0; round < s->rounds; ++round) {
      while (s->arrived < s->units * (round + 1)) AWAIT(m.yield());
      for (int i = 0; i < turns; ++i) AWAIT(m.yield());
      s->each_round[static_cast<std::size_t>(round)].close();
    }
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.other != 0) return fail_verdict("{} receives got something else when the channel was closed", s.other.load());
    if (s.closed != s.units * s.rounds)
      return fail_verdict("{} of {} receivers were freed", s.closed.load(), s.units * s.rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
