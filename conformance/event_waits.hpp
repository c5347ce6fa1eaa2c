// Ways to wait for an event, and what a contract does that can't observe whether a unit waits already.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/stopwatch.hpp"
#include "conformance/timed/waited.hpp"
#include "harness/contract.hpp"

namespace heddle::conformance {

/// Without a limit or with a long one, by place; gives whether the event was set.
template <class M> task<M, bool> wait_in_some_way(M, typename M::event& tested, int place) {
  const auto way = static_cast<std::size_t>(place) % (long_limits.size() + 1);
  if (way > 0) {
    // under test: a limit that is never used up
    const bool set = AWAIT(tested.wait_for(long_limits[way - 1]));
    RETURN(set);
  }
  AWAIT(tested.wait());
  RETURN(true);
}

/// After that many turns, units that have arrived wait, as a rule.
constexpr int turns_to_begin_at(const contract_size& z) { return unless_few(z, 100, 10); }

/// Returns when all that are expected have been freed, or when none has been for a while. The while is in parts, so that it is not
/// over if the whole program was stopped meanwhile.
template <class M> task<M> let_go_on(M m, std::atomic<int>& freed, int expected, int turns) {
  const auto part = turns * turns * std::chrono::microseconds(10);
  constexpr int parts = 4;
  for (int seen = freed, idle = 0; freed < expected && idle < parts; ++idle) {
    const stopwatch watch(m);
    for (int i = 0; freed < expected && (i < turns || !watch.reached(part)); ++i) AWAIT(m.yield());
    if (freed != seen) idle = 0;
    seen = freed;
  }
  RETURN();
}

}  // namespace heddle::conformance
