// The mutex of a model that has only a queue of waiting units.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <utility>

#include "models/facets/absent.hpp"
#include "models/facets/colour.hpp"
#include "models/facets/deadline.hpp"
#include "models/facets/derived/parts.hpp"

namespace heddle::derived {

/// Only the unit that locked it may unlock it, which is not checked. What happened before unlock() is visible after lock().
/// A unit that arrives while the mutex is free may overtake one that was just woken, as with most mutexes.
template <class M> class mutex {
 public:
  using parts = needs<waiters<M>>;

  task<M> lock() {
    hold<M> fields(guard_);
    while (held_) AWAIT(freed_.wait(guard_));
    held_ = true;
    RETURN();
  }
  bool try_lock() {
    hold<M> fields(guard_);
    return !std::exchange(held_, true);
  }
  task<M, bool> try_lock_for(std::chrono::nanoseconds limit) {
    const deadline_on<typename M::clock> until(limit);
    hold<M> fields(guard_);
    bool in_time = true;
    while (held_ && in_time) {
      const bool notified = AWAIT(freed_.wait_for(guard_, until.left()));
      in_time = notified;
    }
    const bool took = !held_;
    held_ = true;
    RETURN(took);
  }
  void unlock() { free(); }

 protected:
  /// Frees it, and gives whether it was held.
  bool free() {
    hold<M> fields(guard_);
    if (!held_) return false;
    held_ = false;
    freed_.notify_n(1);
    return true;
  }

 private:
  guard<M> guard_;
  waiters<M> freed_;
  bool held_ = false;
};

}  // namespace heddle::derived
