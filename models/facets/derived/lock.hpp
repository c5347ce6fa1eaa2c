// The checked lock: no owner, and an error on releasing a free one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <system_error>
#include <utility>

#include "models/facets/absent.hpp"
#include "models/facets/colour.hpp"
#include "models/facets/deadline.hpp"
#include "models/facets/derived/parts.hpp"

namespace heddle::derived {

/// After Python's threading.Lock. Any unit may release it, so it can hand a turn from one unit to another. What a unit did
/// before unlock() is visible to the next holder (acquire / release).
template <class M> class lock {
 public:
  using parts = needs<guard<M>, waiters<M>>;

  /// Waits until the lock is free and takes it. Not recursive: a second lock() by the holder waits too.
  task<M> acquire() {
    hold<M> fields(guard_);
    while (held_) AWAIT(freed_.wait(guard_));
    held_ = true;
    RETURN();
  }
  /// As acquire(), but gives up after `limit` and says whether it took the lock; zero or less is a poll.
  task<M, bool> try_acquire_for(std::chrono::nanoseconds limit) {
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
  /// Takes the lock if it is free now; never waits.
  bool try_acquire() {
    hold<M> fields(guard_);
    return !std::exchange(held_, true);
  }
  /// Frees the lock, whoever took it. Throws std::system_error(operation_not_permitted) if it is free.
  void release() {
    hold<M> fields(guard_);
    if (!held_)
      throw std::system_error(std::make_error_code(std::errc::operation_not_permitted), "release of a free lock");
    held_ = false;
    freed_.notify_n(1);
  }

 private:
  guard<M> guard_;
  waiters<M> freed_;
  bool held_ = false;
};

}  // namespace heddle::derived
