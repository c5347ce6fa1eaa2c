// Says: a sleep, or a wait that expires, begins when it is called: after a computation, and after a wait that ended before its limit.
// Source: TASK-24; [thread.req.timing].
// Killed by: stale_sleeper, cached_sleeper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>

#include "conformance/stopwatch.hpp"
#include "conformance/timed/acquired.hpp"
#include "conformance/timed/channel.hpp"
#include "conformance/timed/event.hpp"
#include "conformance/timed/mutex.hpp"
#include "conformance/timed/notification.hpp"

namespace heddle::contracts::unit {

/// A wait with a short limit is granted as soon as it has begun; then its unit waits for longer than that limit, in vain. A busy
/// machine may let the first limit pass: then there was nothing to see, and nothing is judged.
template <class M> struct sleeps_anew {
  static constexpr auto rows = "TASK-24";
  static constexpr int takers = 2, kinds = 6, turns = 10;
  static constexpr std::chrono::milliseconds short_limit{25}, long_limit{50}, computation{5};
  static constexpr demand demands{.concurrent_units = takers * kinds + 2L, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::event, typename M::lock, typename M::mutex,
                              typename M::condition, typename M::semaphore, typename M::template channel<int, 1>>;
  template <class Waited> struct waiting {
    Waited of;
    typename M::event never;
    std::atomic<int> arrived{0}, early{0};
  };
  struct state {
    waiting<conformance::timed_event<M>> event;
    waiting<conformance::timed_lock<M>> lock;
    waiting<conformance::timed_mutex<M>> mutex;
    waiting<conformance::timed_condition<M>> condition;
    waiting<conformance::timed_semaphore<M>> semaphore;
    waiting<conformance::timed_channel<M>> channel;
    std::atomic<int> early_after_computation;
  };

  template <class Waited> static task<M> wait_twice(M m, ref<waiting<Waited>> s, bool sleeps) {
    const bool took = AWAIT(s->of.take(m, short_limit, s->arrived));  // under test: when it ends
    if (took) AWAIT(s->of.pass_on(m));
    const conformance::stopwatch watch(m);
    if (sleeps) AWAIT(m.sleep_for(long_limit));         // under test: when it ends
    if (!sleeps) AWAIT(s->never.wait_for(long_limit));  // under test: when it ends
    s->early += !watch.reached(long_limit);
    RETURN();
  }
  /// Real time, since a computation takes none of a virtual one.
  static void compute() {
    const auto began = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - began < computation) {}
  }
  static task<M> compute_and_sleep(M m, ref<state> s) {
    for (const std::chrono::milliseconds limit : {computation / 2, computation, 2 * computation}) {
      AWAIT(m.yield());
      compute();
      const conformance::stopwatch watch(m);
      AWAIT(m.sleep_for(limit));  // under test: when it ends
      s->early_after_computation += !watch.reached(limit);
    }
    RETURN();
  }

  template <class Waited> static task<M> begin(M m, typename M::group& g, waiting<Waited>& s) {
    if constexpr (!conformance::begins_shut<Waited>) AWAIT(s.of.shut(m));
    for (int i = 0; i < takers; ++i) g.spawn(fn<wait_twice<Waited>>, ref(&s), i % 2 == 0);
    while (s.arrived < takers) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    AWAIT(s.of.grant(m));
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    AWAIT(begin(m, g, s->event));
    AWAIT(begin(m, g, s->lock));
    AWAIT(begin(m, g, s->mutex));
    AWAIT(begin(m, g, s->condition));
    AWAIT(begin(m, g, s->semaphore));
    AWAIT(begin(m, g, s->channel));
    AWAIT(g.join());
    g.spawn(fn<compute_and_sleep>, s);
    g.spawn(fn<compute_and_sleep>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    const int early =
        s.event.early + s.lock.early + s.mutex.early + s.condition.early + s.semaphore.early + s.channel.early;
    if (early != 0) return fail_verdict("{} waits of {} ended early after a wait with a limit", early, takers * kinds);
    if (s.early_after_computation != 0)
      return fail_verdict("{} sleeps after a computation ended early", s.early_after_computation.load());
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::unit
