// Says: each value sent is received exactly once, however many units send and receive.
// Source: SQUEUE-03; queue.SimpleQueue.
// Killed by: doubling_channel.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::channel {

template <class M> struct delivers_once {
  static constexpr auto rows = "SQUEUE-03";
  static constexpr int producers = 3, consumers = 3, each = 300;
  static constexpr demand demands{.concurrent_units = producers + consumers, .gated = true};
  using way = typename M::template channel<int, 4>;
  using needs = heddle::needs<typename M::group, way>;
  struct state {
    way values;
    std::atomic<int> arrived, producers_ended, refused;
    std::array<std::atomic<int>, producers * each> received;
  };

  static task<M> produce(M m, ref<state> s, int first) {
    ++s->arrived;
    while (s->arrived < producers + consumers) AWAIT(m.yield());
    for (int i = first; i < first + each; ++i) {
      const bool sent = AWAIT(s->values.send(i));
      s->refused += !sent;
    }
    if (++s->producers_ended == producers) s->values.close();
    RETURN();
  }
  static task<M> consume(M m, ref<state> s) {
    ++s->arrived;
    while (s->arrived < producers + consumers) AWAIT(m.yield());
    for (bool open = true; open;) {
      const auto got = AWAIT(s->values.receive());
      open = got.what == reception::value;
      if (open) ++s->received.at(static_cast<std::size_t>(got.value));
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < producers; ++i) g.spawn(fn<produce>, s, i * each);
    for (int i = 0; i < consumers; ++i) g.spawn(fn<consume>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    int lost = 0, repeated = 0;
    for (const auto& times : s.received) {
      lost += times == 0;
      repeated += times > 1;
    }
    if (s.refused != 0) return fail_verdict("{} values were refused by an open channel", s.refused.load());
    if (lost + repeated != 0) return fail_verdict("{} values were lost, {} came more than once", lost, repeated);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
