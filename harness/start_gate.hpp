// Where the tasks of a workload gather before its clock starts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "models/facets/facets.hpp"

namespace heddle {

/// For a workload's state. In each pass the root closes the gate, spawns, gathers, starts the clock and opens; a task passes. (In
/// overhead/footprint all of that is what is timed.)
/// It is made of the model's own event, for a suspending task can wait for nothing else. What the root did before open() is
/// visible to the tasks after pass().
template <class M> class start_gate {
 public:
  /// Nobody may be at the gate.
  void close() {
    arrivals = 0;
    open_.clear();
  }
  /// Counts the calling task, and waits until the gate is open.
  task<M> pass() {
    ++arrivals;
    return opening();
  }
  /// Waits without counting, for one whose arrival was counted otherwise (harness/arrival.hpp).
  task<M> opening() { return open_.wait(); }
  /// Waits until so many have arrived. The root works or yields meanwhile, so it may be the thread that carries them.
  task<M> gather(M m, long tasks) {
    while (arrivals < tasks) AWAIT(m.yield());
    RETURN();
  }
  void open() { open_.set(); }

  std::atomic<long> arrivals = 0;

 private:
  M::event open_;
};

}  // namespace heddle
