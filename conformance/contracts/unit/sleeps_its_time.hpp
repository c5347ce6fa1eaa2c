// Says: a sleep takes at least its time, and other units go on meanwhile; one of zero or less ends.
// Source: TASK-24; [thread.thread.this], asyncio.sleep.
// Killed by: light_sleeper, coarse_sleeper.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>

#include "conformance/stopwatch.hpp"
#include "conformance/timed/limits.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::unit {

/// That another unit goes on can't be promised for a single sleep on a busy machine, so it is tried until it was seen once.
template <class M> struct sleeps_its_time {
  static constexpr auto rows = "TASK-24";
  static constexpr int units = 32, tries = 200;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group>;
  struct state {
    std::atomic<int> early, ended;
    std::atomic<bool> asleep, went_on;
    int seen = 0;
  };

  static task<M> sleep_all(M m, ref<state> s, int place) {
    using namespace std::chrono;
    const std::array<nanoseconds, 6> times{
        microseconds(100 * place), milliseconds(1), microseconds(1), nanoseconds(0), hours(-1), nanoseconds::min()};
    for (const auto time : times) {
      const conformance::stopwatch watch(m);
      AWAIT(m.sleep_for(time));  // under test: the time of a sleep
      s->early += !watch.reached(time);
    }
    for (const auto time : conformance::brief_limits) {
      const conformance::stopwatch watch(m);
      AWAIT(m.sleep_for(time));  // under test: the time of a sleep
      s->early += !watch.reached(time);
    }
    for (const auto time : conformance::past_limits()) AWAIT(m.sleep_for(time));  // under test: that it ends
    ++s->ended;
    RETURN();
  }
  static task<M> sleep_beside(M m, ref<state> s) {
    s->asleep = true;
    AWAIT(m.sleep_for(std::chrono::milliseconds(2)));  // under test: what goes on meanwhile
    s->seen += s->went_on;
    RETURN();
  }
  static task<M> go_on(M m, ref<state> s) {
    while (!s->asleep) AWAIT(m.yield());
    AWAIT(m.yield());
    s->went_on = true;
    RETURN();
  }
  static task<M> one_try(M m, ref<state> s) {
    s->asleep = s->went_on = false;
    typename M::group g(m);
    g.spawn(fn<go_on>, s);
    g.spawn(fn<sleep_beside>, s);
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<sleep_all>, s, i);
    AWAIT(g.join());
    for (int i = 0; i < tries && s->seen == 0; ++i) AWAIT(one_try(m, s));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("{} sleeps ended before their time", s.early.load());
    if (s.ended != units) return fail_verdict("of {} units that slept {} ended", units, s.ended.load());
    if (s.seen == 0) return fail_verdict("in {} sleeps of 2 ms no other unit went on", tries);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::unit
