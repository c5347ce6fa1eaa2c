// The recursive lock: owned by the unit that took it, which may take it again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <system_error>

#include "models/facets/about.hpp"
#include "models/facets/absent.hpp"
#include "models/facets/colour.hpp"
#include "models/facets/deadline.hpp"
#include "models/facets/derived/parts.hpp"

namespace heddle::derived {

/// After Python's threading.RLock and [thread.timedmutex.recursive]. The owner is the unit, not its kernel thread: every
/// operation takes the caller's view, since a coroutine can't be identified in any other way. What a unit did before the
/// release that frees the lock is visible to the next owner (acquire / release).
template <class M> class recursive_lock {
 public:
  using parts = needs<guard<M>, waiters<M>>;

  /// Waits until the lock is free, or is the caller's already, and takes it once more.
  task<M> acquire(M m) { return restore(m, 1); }
  /// As acquire(), but gives up after `limit`; gives whether it took the lock. Zero or less is a poll.
  task<M, bool> try_acquire_for(M m, std::chrono::nanoseconds limit) {
    const deadline_on<typename M::clock> until(limit);
    hold<M> fields(guard_);
    bool in_time = true;
    while (!open_to(m) && in_time) {
      const bool notified = AWAIT(freed_.wait_for(guard_, until.left()));
      in_time = notified;
    }
    const bool took = enter(m);
    RETURN(took);
  }
  /// Takes the lock if it is free or the caller's; never waits.
  bool try_acquire(M m) {
    hold<M> fields(guard_);
    return enter(m);
  }
  /// Undoes one acquire; the lock is free once all are undone. Throws std::system_error(operation_not_permitted), and changes
  /// nothing, if the caller is not the owner.
  void release(M m) {
    hold<M> fields(guard_);
    leave(m, 1);
  }
  /// How often the caller has acquired without releasing; 0 if it is not the owner.
  long depth(M m) {
    hold<M> fields(guard_);
    return owned_by(m) ? depth_ : 0;
  }

  /// Frees the lock at any depth and gives that depth, for restore(). Throws as release() does.
  long release_all(M m) {
    hold<M> fields(guard_);
    const long all = depth_;
    leave(m, all);
    return all;
  }
  /// As acquire(), but takes the lock `levels` times.
  task<M> restore(M m, long levels) {
    hold<M> fields(guard_);
    while (!open_to(m)) AWAIT(freed_.wait(guard_));
    enter(m, levels);
    RETURN();
  }

 private:
  bool owned_by(M m) const { return depth_ > 0 && owner_ == m.self(); }
  bool open_to(M m) const { return depth_ == 0 || owner_ == m.self(); }
  bool enter(M m, long levels = 1) {
    if (!open_to(m)) return false;
    owner_ = m.self();
    depth_ += levels;
    return true;
  }
  void leave(M m, long levels) {
    if (!owned_by(m))
      throw std::system_error(std::make_error_code(std::errc::operation_not_permitted), "release of a lock not owned");
    depth_ -= levels;
    if (depth_ == 0) freed_.notify_n(1);
  }

  guard<M> guard_;
  waiters<M> freed_;
  unit_id owner_ = 0;
  long depth_ = 0;
};

}  // namespace heddle::derived
