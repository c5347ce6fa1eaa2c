// The counting semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <limits>
#include <stdexcept>

#include "models/facets/absent.hpp"
#include "models/facets/colour.hpp"
#include "models/facets/deadline.hpp"
#include "models/facets/derived/parts.hpp"

namespace heddle::derived {

/// After Python's threading.Semaphore: never grants more permits than there are, loses none, and guarantees no order.
template <class M> class semaphore {
 public:
  using parts = needs<guard<M>, waiters<M>>;

  /// Throws std::invalid_argument below zero.
  explicit semaphore(long value = 1) : value_(value) {
    if (value < 0) throw std::invalid_argument("a semaphore's first value must be 0 or more");
  }
  task<M> acquire() {
    hold<M> fields(guard_);
    while (value_ == 0) AWAIT(released_.wait(guard_));
    --value_;
    RETURN();
  }
  /// Gives up after `limit`; gives whether it took a permit. Zero or less is a poll.
  task<M, bool> try_acquire_for(std::chrono::nanoseconds limit) {
    const deadline_on<typename M::clock> until(limit);
    hold<M> fields(guard_);
    bool in_time = true;
    while (value_ == 0 && in_time) {
      const bool notified = AWAIT(released_.wait_for(guard_, until.left()));
      in_time = notified;
    }
    const bool took = value_ > 0;
    if (took) --value_;
    RETURN(took);
  }
  bool try_acquire() {
    hold<M> fields(guard_);
    if (value_ == 0) return false;
    --value_;
    return true;
  }
  /// Adds n permits and wakes up to n waiters. Any unit may call it; throws std::invalid_argument for n < 1.
  void release(int n = 1) { release_within(std::numeric_limits<long>::max(), n); }

 protected:
  /// As release(); also throws, and adds none, if there would be more than `most` permits.
  void release_within(long most, int n) {
    if (n < 1) throw std::invalid_argument("a semaphore releases 1 permit or more");
    hold<M> fields(guard_);
    if (value_ > most - n) throw std::invalid_argument("a semaphore was released too often");
    value_ += n;
    released_.notify_n(n);
  }

 private:
  guard<M> guard_;
  waiters<M> released_;
  long value_;
};

}  // namespace heddle::derived
