// Says: a timed receive that expires loses no value, not even one that arrives at that moment.
// Source: SQUEUE-04; queue.SimpleQueue.get.
// Killed by: lossy_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <span>

#include "harness/contract.hpp"

namespace heddle::contracts::channel {

template <class M> struct loses_nothing {
  static constexpr auto rows = "SQUEUE-04";
  static constexpr int producers = 2, consumers = 3, each = 300;
  static constexpr demand demands{.concurrent_units = producers + consumers, .gated = true};
  using way = typename M::template channel<int, 2>;
  using needs = heddle::needs<typename M::group, way>;
  struct state {
    explicit state(const contract_size& z)
        : senders(unless_few(z, producers, 1)),
          receivers(unless_few(z, consumers, 2)),
          of_each(unless_few(z, each, 3)) {}
    const int senders, receivers, of_each;
    way values;
    std::atomic<int> producers_ended;
    std::array<std::atomic<int>, producers * each> received;
  };

  /// Yields between sends, so that receivers mostly find the channel empty.
  static task<M> produce(M m, ref<state> s, int first) {
    for (int i = first; i < first + s->of_each; ++i) {
      AWAIT(s->values.send(i));
      for (int turn = 0; turn < i % 20; ++turn) AWAIT(m.yield());
    }
    if (++s->producers_ended == s->senders) s->values.close();
    RETURN();
  }
  /// One of the receivers polls, the others wait for a short time.
  static task<M> consume_in_a_hurry(M m, ref<state> s, int microseconds) {
    for (bool open = true; open;) {
      // under test: a receive that expires as a value arrives
      const auto got = AWAIT(s->values.receive_for(std::chrono::microseconds(microseconds)));
      open = got.what != reception::closed;
      if (got.what == reception::value) ++s->received.at(static_cast<std::size_t>(got.value));
      AWAIT(m.yield());
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->senders; ++i) g.spawn(fn<produce>, s, i * s->of_each);
    for (int i = 0; i < s->receivers; ++i) g.spawn(fn<consume_in_a_hurry>, s, 10 * i);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    int lost = 0, repeated = 0;
    for (const auto& times : std::span(s.received).first(static_cast<std::size_t>(s.senders * s.of_each))) {
      lost += times == 0;
      repeated += times > 1;
    }
    if (lost + repeated != 0) return fail_verdict("{} values were lost, {} came more than once", lost, repeated);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
