// Says: a closed channel takes nothing, room or none, and every receive tells at once that it is closed, whatever its limit.
// Source: QUEUE-09, QUEUE-12; queue.Queue.shutdown.
// Killed by: lying_channel, patient_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/timed/waited.hpp"

namespace heddle::contracts::channel {

/// The channel is closed while units wait to receive with long limits, is empty, and is closed again and again.
template <class M> struct stays_closed {
  static constexpr auto rows = "QUEUE-09 QUEUE-12";
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using way = typename M::template channel<int, 4>;
  using needs = heddle::needs<typename M::group, way>;
  static constexpr int closes = 3;
  struct state {
    explicit state(const contract_size& z) : units(z.units) {}
    const int units;
    way values;
    std::atomic<int> arrived, told_closed, told_other;
    int accepted = 0;
  };

  static void count(state& s, reception what) { ++(what == reception::closed ? s.told_closed : s.told_other); }

  static task<M> wait_to_receive(M, ref<state> s, int place) {
    ++s->arrived;
    const auto limit = conformance::long_limits[static_cast<std::size_t>(place) % conformance::long_limits.size()];
    // under test: a limit that a close makes short
    const auto got = AWAIT(s->values.receive_for(limit));
    count(*s, got.what);
    RETURN();
  }
  static task<M> try_all(M, ref<state> s) {
    const bool sent = AWAIT(s->values.send(1));
    s->accepted += sent;
    const auto waited = AWAIT(s->values.receive());
    count(*s, waited.what);
    for (const auto limit : {conformance::long_limits[0], conformance::no_limits[0], conformance::no_limits[1]}) {
      // under test: limits that a closed channel doesn't use up
      const auto got = AWAIT(s->values.receive_for(limit));
      count(*s, got.what);
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<wait_to_receive>, s, i);
    while (s->arrived < s->units) AWAIT(m.yield());
    for (int i = 0; i < closes; ++i) {
      s->values.close();
      AWAIT(try_all(m, s));
    }
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.accepted != 0)
      return fail_verdict("{} of {} sends to a closed channel with room succeeded", s.accepted, closes);
    const int receives = s.units + 4 * closes;
    if (s.told_closed != receives)
      return fail_verdict("of {} receives from a closed channel {} told that it was closed", receives,
                          s.told_closed.load());
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
