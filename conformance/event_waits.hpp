// Ways to wait for an event, and what a contract does that can't observe whether a unit waits already.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/stopwatch.hpp"
#include "conformance/timed/waited.hpp"
#include "harness/contract.hpp"

namespace heddle::conformance {

/// With a long limit or with none, by place; gives whether the event was set.
template <class M> task<M, bool> wait_in_some_way(M, typename M::event& tested, int place) {
  const auto way = static_cast<std::size_t>(place) % (long_limits.size() + 1);
  if (way < long_limits.size()) {
    // under test: a limit that is never used up
    const bool set = AWAIT(tested.wait_for(long_limits[way]));
    RETURN(set);
  }
  AWAIT(tested.wait());
  RETURN(true);
}

/// After that many turns, units that have arrived wait, as a rule.
inline constexpr int turns_to_begin = 100;

/// Returns when all that are expected have been freed, or when none has been for a while.
template <class M> task<M> let_go_on(M m, std::atomic<int>& freed, int expected) {
  constexpr auto patience = std::chrono::milliseconds(400);
  for (int seen = -1; seen < freed && freed < expected;) {
    seen = freed;
    const stopwatch watch(m);
    for (int i = 0; freed == seen && (i < turns_to_begin || !watch.reached(patience)); ++i) AWAIT(m.yield());
  }
  RETURN();
}

}  // namespace heddle::conformance
