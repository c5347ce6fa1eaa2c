// The gate at which the tasks of a workload wait until the clock starts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/account.hpp"
#include "models/facets/facets.hpp"

namespace heddle {

/// A member of a workload's state. In each pass the root calls close(), spawns the tasks, calls gather(), starts the
/// clock and calls open(); each task calls pass() first, and then passed(). It uses the model's own event, since a
/// suspending task can't wait for anything else. What the root did before open() is visible to the tasks after pass().
template <class M> class start_gate {
 public:
  /// No task may be waiting at the gate.
  void close() {
    arrivals = 0;
    opened_ = false;
    open_.clear();
  }
  /// Counts the calling task, and waits until the gate is open.
  task<M> pass() {
    ++arrivals;
    return open_.wait();
  }
  /// Waits until that many tasks have arrived. Yields meanwhile, so that they can run on the caller's thread.
  task<M> gather(M m, long tasks) {
    while (arrivals < tasks) AWAIT(m.yield());
    RETURN();
  }
  void open() {
    opened_ = true;
    open_.set();
  }
  /// Each task calls this after pass(): an event that lets tasks through before open() makes the cell wrong.
  void passed() const {
    if (!opened_.load(std::memory_order_relaxed)) [[unlikely]]
      account::note_wrong("a task went through the start gate before it was open");
  }

  std::atomic<long> arrivals = 0;

 private:
  std::atomic<bool> opened_ = false;
  M::event open_;
};

}  // namespace heddle
