// Says: at most one unit is between lock and unlock.
// Source: [thread.mutex.requirements.mutex]; LOCK-03.
// Killed by: leaky_mutex.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::mutex {

/// A final count proves little: a lock that does nothing almost always gets it right. So each unit checks whether another is
/// inside, and yields while it is inside itself.
template <class M> struct excludes {
  static constexpr auto rows = "LOCK-03";
  static constexpr int units = 4, turns = 100;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::mutex>;
  struct state {
    M::mutex section;
    std::atomic<int> inside, overlaps, arrived, done;
  };

  static task<M> enter(M m, ref<state> s) {
    ++s->arrived;
    while (s->arrived < units) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) {
      AWAIT(s->section.lock());
      s->overlaps += s->inside++ != 0;
      AWAIT(m.yield());
      --s->inside;
      s->section.unlock();
      ++s->done;
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<enter>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.overlaps != 0) return fail_verdict("{} times two units were inside at once", s.overlaps.load());
    if (s.done != units * turns) return fail_verdict("{} turns of {} were taken", s.done.load(), units * turns);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::mutex
