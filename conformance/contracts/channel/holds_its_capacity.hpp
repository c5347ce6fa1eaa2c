// Says: a send waits while the channel is full: it never holds more values than its capacity.
// Source: QUEUE-02, QUEUE-03; queue.Queue.put.
// Killed by: roomy_channel, roomy_timed_channel.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>

#include "harness/contract.hpp"
#include "harness/timed_channel.hpp"

namespace heddle::contracts::channel {

/// A receive is counted before it begins and a send after it ended, so the sends never exceed the receives by more than the
/// capacity.
template <class M> struct holds_its_capacity {
  static constexpr auto rows = "QUEUE-02 QUEUE-03";
  static constexpr int producers = 3, capacity = 2, each = 50, turns = 20;
  static constexpr demand demands{.concurrent_units = producers, .gated = true};
  using way = typename M::template channel<int, capacity>;
  using needs = heddle::needs<typename M::group, way, timed_channel<M>>;
  struct counts {
    std::atomic<int> sent, begun, ahead;
  };
  struct state {
    explicit state(const contract_size& z)
        : senders(unless_few(z, producers, 2)),
          of_each(unless_few(z, each, 2)),
          pauses(unless_few(z, turns, 2)),
          fills_timed(z != few) {}
    const int senders, of_each, pauses;
    const bool fills_timed;
    way values;
    timed_channel<M> timed;
    counts with_values, with_timed;
  };

  static task<M> produce(M, ref<state> s) {
    for (int i = 0; i < s->of_each; ++i) {
      AWAIT(s->values.send(i));
      note_sent(s->with_values, capacity);
    }
    RETURN();
  }
  static task<M> produce_timed(M, ref<state> s) {
    for (int i = 0; i < s->of_each; ++i) {
      AWAIT(s->timed.send(i));
      note_sent(s->with_timed, timed_capacity);
    }
    RETURN();
  }
  static void note_sent(counts& c, int room) {
    const auto sent = ++c.sent;  // before `begun` is read
    c.ahead += sent > room + c.begun;
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->senders; ++i) g.spawn(fn<produce>, s);
    AWAIT(consume(m, s, s->values, s->with_values, capacity));
    AWAIT(g.join());
    if (!s->fills_timed) RETURN();
    typename M::group h(m);
    for (int i = 0; i < s->senders; ++i) h.spawn(fn<produce_timed>, s);
    AWAIT(consume(m, s, s->timed, s->with_timed, timed_capacity));
    AWAIT(h.join());
    RETURN();
  }

  /// Before each receive, as many are sent as there is room for, and the senders get a few turns more.
  template <class Way> static task<M> consume(M m, ref<state> s, Way& from, counts& c, int room) {
    const int all = s->senders * s->of_each;
    for (int i = 0; i < all; ++i) {
      while (c.sent < std::min(i + room, all)) AWAIT(m.yield());
      for (int turn = 0; turn < s->pauses; ++turn) AWAIT(m.yield());
      ++c.begun;
      AWAIT(from.receive());
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (const int ahead = s.with_values.ahead + s.with_timed.ahead; ahead != 0)
      return fail_verdict("{} sends ended though the channel was full", ahead);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
