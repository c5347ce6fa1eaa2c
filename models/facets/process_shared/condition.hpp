// The condition of process models.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "models/facets/derived/condition.hpp"
#include "models/facets/process_shared/mutex.hpp"
#include "models/facets/process_shared/waiting_room.hpp"

namespace heddle::process_shared {

/// After [thread.condition]: the mutex is held on entry and on return. If taking it again throws (its owner died), the wait
/// rethrows that, and the mutex isn't held. No wake-up is lost, and none is spurious unless a waiter is killed.
template <class M, class Mutex = mutex> class condition
    : public derived::predicate_waits<M, condition<M, Mutex>, Mutex> {
 public:
  using base = derived::predicate_waits<M, condition<M, Mutex>, Mutex>;
  using base::wait;
  using base::wait_for;

  void wait(Mutex& held) { room_.wait(held, std::chrono::nanoseconds::max()); }
  /// False if not notified within `limit`, and never before it has passed. Zero or less is a poll.
  bool wait_for(Mutex& held, std::chrono::nanoseconds limit) { return room_.wait(held, limit); }
  void notify_one() { room_.notify(1); }
  /// Wakes n waiters, or all if fewer wait. Nothing is remembered for later ones.
  void notify_n(int n) { room_.notify(n > 0 ? static_cast<std::uint32_t>(n) : 0); }
  void notify_all() { room_.notify(UINT32_MAX); }

 private:
  waiting_room room_;
};

}  // namespace heddle::process_shared
