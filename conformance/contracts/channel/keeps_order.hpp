// Says: values of one sender are received in the order in which it sent them.
// Source: SQUEUE-02; queue.SimpleQueue.
// Killed by: overtaking_channel.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::channel {

/// With several receivers only the order within each receiver can be judged: that one got a later value before another got an
/// earlier one says nothing about the channel.
template <class M> struct keeps_order {
  static constexpr auto rows = "SQUEUE-02";
  static constexpr int producers = 2, consumers = 2, each = 400;
  static constexpr demand demands{.concurrent_units = producers + consumers, .gated = true};
  struct item {
    int producer, number;
  };
  using way = typename M::template channel<item, 3>;
  using needs = heddle::needs<typename M::group, way>;
  struct state {
    explicit state(const contract_size& z) : of_each(unless_few(z, each, 3)), receivers(unless_few(z, consumers, 1)) {}
    const int of_each, receivers;
    way values;
    std::atomic<int> producers_ended, received, out_of_order;
  };

  static task<M> produce(M, ref<state> s, int producer) {
    for (int i = 1; i <= s->of_each; ++i) AWAIT(s->values.send(item{producer, i}));
    if (++s->producers_ended == producers) s->values.close();
    RETURN();
  }
  static task<M> consume(M, ref<state> s) {
    std::array<int, producers> last{};
    for (bool open = true; open;) {
      const auto got = AWAIT(s->values.receive());
      open = got.what == reception::value;
      if (!open) continue;
      int& before = last.at(static_cast<std::size_t>(got.value.producer));
      s->out_of_order += got.value.number <= before;
      before = got.value.number;
      ++s->received;
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < producers; ++i) g.spawn(fn<produce>, s, i);
    for (int i = 0; i < s->receivers; ++i) g.spawn(fn<consume>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.out_of_order != 0)
      return fail_verdict("{} values came after a later one of their sender", s.out_of_order.load());
    if (s.received != producers * s.of_each)
      return fail_verdict("{} values were sent, {} received", producers * s.of_each, s.received.load());
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
