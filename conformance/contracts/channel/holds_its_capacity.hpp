// Says: a send waits while the channel is full: it never holds more values than its capacity.
// Source: QUEUE-02, QUEUE-03; queue.Queue.put.
// Killed by: roomy_channel.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::channel {

/// A receive is counted before it begins and a send after it ended, so the sends never exceed the receives by more than the
/// capacity.
template <class M> struct holds_its_capacity {
  static constexpr auto rows = "QUEUE-02 QUEUE-03";
  static constexpr int producers = 3, capacity = 2, each = 50, turns = 20;
  static constexpr demand demands{.concurrent_units = producers, .gated = true};
  using way = typename M::template channel<int, capacity>;
  using needs = heddle::needs<typename M::group, way>;
  struct state {
    explicit state(const contract_size& z)
        : senders(unless_few(z, producers, 2)), of_each(unless_few(z, each, 2)), pauses(unless_few(z, turns, 2)) {}
    const int senders, of_each, pauses;
    way values;
    std::atomic<int> sent, begun, ahead;
  };

  static task<M> produce(M, ref<state> s) {
    for (int i = 0; i < s->of_each; ++i) {
      AWAIT(s->values.send(i));
      s->ahead += ++s->sent > capacity + s->begun;
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->senders; ++i) g.spawn(fn<produce>, s);
    for (int i = 0; i < s->senders * s->of_each; ++i) {
      while (s->sent < std::min(i + capacity, s->senders * s->of_each)) AWAIT(m.yield());
      for (int turn = 0; turn < s->pauses; ++turn) AWAIT(m.yield());
      ++s->begun;
      AWAIT(s->values.receive());
    }
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.ahead != 0) return fail_verdict("{} sends ended though the channel was full", s.ahead.load());
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
