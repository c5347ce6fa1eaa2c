// Says: each value sent is received exactly once, however many units send and receive.
// Source: SQUEUE-03; queue.SimpleQueue.
// Killed by: doubling_channel.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <span>

#include "harness/contract.hpp"

namespace heddle::contracts::channel {

template <class M> struct delivers_once {
  static constexpr auto rows = "SQUEUE-03";
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using way = typename M::template channel<int, 4>;
  using needs = heddle::needs<typename M::group, way>;
  struct state {
    explicit state(const contract_size& z)
        : units(z.units), producers(z.units / 2), each(static_cast<int>(std::max(1L, z.turns / producers))) {}
    const int units, producers, each;
    way values;
    std::atomic<int> arrived, producers_ended, refused;
    std::array<std::atomic<int>, 2 * contract_sizes.back().turns> received;
  };

  static task<M> produce(M m, ref<state> s, int first) {
    ++s->arrived;
    while (s->arrived < s->units) AWAIT(m.yield());
    for (int i = first; i < first + s->each; ++i) {
      const bool sent = AWAIT(s->values.send(i));
      s->refused += !sent;
    }
    if (++s->producers_ended == s->producers) s->values.close();
    RETURN();
  }
  static task<M> consume(M m, ref<state> s) {
    ++s->arrived;
    while (s->arrived < s->units) AWAIT(m.yield());
    for (bool open = true; open;) {
      const auto got = AWAIT(s->values.receive());
      open = got.what == reception::value;
      if (open) ++s->received.at(static_cast<std::size_t>(got.value));
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->producers; ++i) g.spawn(fn<produce>, s, i * s->each);
    for (int i = s->producers; i < s->units; ++i) g.spawn(fn<consume>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    int lost = 0, repeated = 0;
    for (const auto& times : std::span(s.received).first(static_cast<std::size_t>(s.producers * s.each))) {
      lost += times == 0;
      repeated += times > 1;
    }
    if (s.refused != 0) return fail_verdict("{} values were refused by an open channel", s.refused.load());
    if (lost + repeated != 0) return fail_verdict("{} values were lost, {} came more than once", lost, repeated);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
