// Says: waiting on a monitor or notifying it without owning its lock is an immediate error, whatever the limit, and wakes nobody.
// Source: COND-02, COND-03; threading.Condition. (On std::condition_variable the first is undefined, the second allowed.)
// Killed by: careless_monitor, public_monitor, polling_monitor, gullible_monitor, haunted_monitor, lenient_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <system_error>

#include "conformance/timed/waited.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::monitor {

/// Tried with the monitor free, beside a unit that waits and before there is one, and while another unit owns it.
template <class M> struct refuses_strangers {
  static constexpr auto rows = "COND-02 COND-03";
  static constexpr std::array<std::chrono::nanoseconds, 6> limits{
      conformance::no_limits[0],    conformance::no_limits[1],   conformance::no_limits[3],
      std::chrono::milliseconds(1), conformance::long_limits[0], std::chrono::nanoseconds::max()};
  static constexpr int attempts = 7 + 3 * static_cast<int>(limits.size()), rounds = 12, turns = 500;
  static constexpr demand demands{.concurrent_units = 2, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::monitor>;
  struct state {
    explicit state(const contract_size& z) : repeats(unless_few(z, rounds, 1)), pauses(unless_few(z, turns, 2)) {}
    const int repeats, pauses;
    M::monitor tested;
    std::atomic<int> refused, waited, waiting, woken;
    int rounds_woken = 0;
    bool usable = false;
  };

  static void count(ref<state> s, const std::system_error& e) {
    s->refused += e.code() == std::errc::operation_not_permitted;
  }
  template <class Operation> static void attempt(ref<state> s, Operation operation) {
    try {
      operation(s->tested);
    } catch (const std::system_error& e) { count(s, e); }
  }
  static task<M> try_to_wait(M m, ref<state> s) {
    try {
      AWAIT(s->tested.wait(m));
      ++s->waited;
    } catch (const std::system_error& e) { count(s, e); }
    try {
      AWAIT(s->tested.wait(m, [] { return true; }));
      ++s->waited;
    } catch (const std::system_error& e) { count(s, e); }
    RETURN();
  }
  static task<M> try_to_wait_for(M m, ref<state> s, std::chrono::nanoseconds limit) {
    try {
      AWAIT(s->tested.wait_for(m, limit));
      ++s->waited;
    } catch (const std::system_error& e) { count(s, e); }
    for (const bool holds : {false, true}) {
      try {
        AWAIT(s->tested.wait_for(m, limit, [holds] { return holds; }));
        ++s->waited;
      } catch (const std::system_error& e) { count(s, e); }
    }
    RETURN();
  }
  static task<M> try_all(M m, ref<state> s) {
    attempt(s, [m](auto& tested) { tested.notify_one(m); });
    for (const int count : {2, 0, -1}) attempt(s, [m, count](auto& tested) { tested.notify_n(m, count); });
    attempt(s, [m](auto& tested) { tested.notify_all(m); });
    AWAIT(try_to_wait(m, s));
    for (const auto limit : limits) AWAIT(try_to_wait_for(m, s, limit));
    RETURN();
  }

  static task<M> wait_in_earnest(M m, ref<state> s) {
    AWAIT(s->tested.acquire(m));
    ++s->waiting;
    AWAIT(s->tested.wait(m));
    ++s->woken;
    s->tested.release(m);
    RETURN();
  }
  /// A unit waits; others try to notify it that don't own the lock.
  static task<M> notify_unowned(M m, ref<state> s, int round) {
    typename M::group g(m);
    g.spawn(fn<wait_in_earnest>, s);
    while (s->waiting <= round) AWAIT(m.yield());
    AWAIT(s->tested.acquire(m));  // after this the unit waits
    s->tested.release(m);
    AWAIT(try_all(m, s));
    for (int i = 0; i < s->pauses; ++i) AWAIT(m.yield());
    s->rounds_woken += s->woken > round;
    AWAIT(s->tested.acquire(m));
    if (round % 2 == 0)
      s->tested.notify_one(m);  // for the unit that waits, and not for one that was refused
    else
      s->tested.notify_all(m);
    s->tested.release(m);
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(try_all(m, s));
    for (int round = 0; round < s->repeats; ++round) AWAIT(notify_unowned(m, s, round));
    AWAIT(s->tested.acquire(m));
    typename M::group g(m);
    g.spawn(fn<try_all>, s);
    AWAIT(g.join());
    s->tested.notify_all(m);
    s->usable = s->tested.depth(m) == 1;
    s->tested.release(m);
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.waited != 0) return fail_verdict("a unit waited on a monitor that it did not own");
    if (4 * s.rounds_woken > s.repeats)
      return fail_verdict("in {} of {} rounds a unit that did not own the monitor woke its waiter", s.rounds_woken,
                          s.repeats);
    const int all = (s.repeats + 2) * attempts;
    if (s.refused != all) return fail_verdict("{} of {} uses were refused", s.refused.load(), all);
    if (!s.usable) return fail_verdict("the owner lost the monitor after attempts of units that did not own it");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::monitor
