// The checked lock: it has no owner, and releasing a free one is an error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <system_error>

#include "models/facets/absent.hpp"
#include "models/facets/colour.hpp"
#include "models/facets/derived/mutex.hpp"

namespace heddle::derived {

/// After Python's threading.Lock. Any unit may release it, so it can serve as a signal from one unit to another. What a unit
/// did before release() is visible to the next holder (acquire / release).
template <class M> class lock : mutex<M> {
 public:
  using parts = needs<guard<M>, waiters<M>>;

  /// Waits until the lock is free and takes it. Not recursive: a second acquire() by the holder waits too.
  task<M> acquire() { return mutex<M>::lock(); }
  /// As acquire(), but gives up after `limit`; gives whether it took the lock. Zero or less is a poll.
  task<M, bool> try_acquire_for(std::chrono::nanoseconds limit) { return mutex<M>::try_lock_for(limit); }
  /// Takes the lock if it is free now; never waits.
  bool try_acquire() { return mutex<M>::try_lock(); }
  /// Frees the lock, whichever unit took it. Throws std::system_error(operation_not_permitted) if it is free.
  void release() {
    if (!mutex<M>::free())
      throw std::system_error(std::make_error_code(std::errc::operation_not_permitted), "release of a free lock");
  }
};

}  // namespace heddle::derived
