// Holding an interpreter lock, and releasing it, for a scope.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace heddle::models {

/// The process's one interpreter lock. `Lock` has begin(setting), called once before all others; take() and drop(); and tick(),
/// which the holder calls at the back-edges of its loops.
template <class Lock> Lock& the_lock() {
  static Lock lock;
  return lock;
}

/// Holds the lock for a scope: a task while it computes.
template <class Lock> class interpreting {
 public:
  interpreting() { the_lock<Lock>().take(); }
  ~interpreting() { the_lock<Lock>().drop(); }
  interpreting(const interpreting&) = delete;
};

/// Releases the lock for a scope: a task while it may wait.
template <class Lock> class allowing_others {
 public:
  allowing_others() { the_lock<Lock>().drop(); }
  ~allowing_others() { the_lock<Lock>().take(); }
  allowing_others(const allowing_others&) = delete;
};

}  // namespace heddle::models
