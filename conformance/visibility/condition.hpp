// Turns that are told with a notification, by a condition with its mutex or by a monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/conditions/condition.hpp"
#include "conformance/visibility/relay.hpp"

namespace heddle::conformance {

template <class M, class Condition> struct notified_relay {
  using needs = typename Condition::needs;
  explicit notified_relay(ref<page>) {}
  Condition opened;
  long now = -1;  ///< only with the lock

  task<M> open(M m, long turn) {
    AWAIT(opened.enter(m));
    now = turn;
    opened.notify_all(m);
    opened.leave(m);
    RETURN();
  }
  /// With a predicate or in a loop, with a limit or without.
  task<M> take(M m, long turn) {
    const auto limit = std::chrono::hours(1);
    const auto is_mine = [this, turn] { return now == turn; };
    AWAIT(opened.enter(m));
    const long way = turn / relay_units % 4;
    if (way == 0) AWAIT(opened.wait(m, is_mine));
    if (way == 1) AWAIT(opened.wait_for(m, limit, is_mine));
    while (way == 2 && now != turn) AWAIT(opened.wait(m));
    while (way == 3 && now != turn) AWAIT(opened.wait_for(m, limit));
    opened.leave(m);
    RETURN();
  }
};

template <class M> using condition_relay = notified_relay<M, mutex_condition<M>>;
template <class M> using monitor_relay = notified_relay<M, monitor_condition<M>>;

}  // namespace heddle::conformance
