// The queue of waiting processes beneath a condition; it stays consistent even if waiters are killed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>

#include "models/facets/process_shared/mutex.hpp"

namespace heddle::process_shared {

/// A counter of rounds, which is a process-shared futex, and the numbers of waiters and of grants among them. (pthread_cond_t
/// can't be used: a killed waiter makes its notifier hang.) Each notify(n) begins a round and issues n grants; only waiters
/// that entered before that round may take them, in any order. So:
/// - no wake-up is lost: enter and notify exclude each other, and a waiter that is not asleep yet sees that the round changed;
/// - notify(n) wakes no more than n waiters, and nothing is kept for those that enter later;
/// - a waiter killed in its sleep is still counted as waiting, with one effect: a grant may be issued that nobody takes, so a
///   later notify may wake one waiter more. A grant taken by a process that is being killed is lost with it.
class waiting_room {
 public:
  /// Waits with `held` unlocked, then locks it again. False if not notified within `limit`; zero or less is a poll,
  /// std::chrono::nanoseconds::max() is for ever. Rethrows what locking `held` throws.
  template <class Mutex> bool wait(Mutex& held, std::chrono::nanoseconds limit) {
    const auto since = enter();
    held.unlock();
    const bool told = stay(since, limit);
    held.lock();
    return told;
  }
  /// Wakes n waiters, or all if fewer wait. Costs one load if none does. The caller need not hold the waiters' mutex.
  void notify(std::uint32_t n);

 private:
  using round = std::uint32_t;
  /// The number of waiters (high half) and of grants (low half), in one word, so that leaving is one atomic step without guard.
  static constexpr std::uint64_t one_waiter = std::uint64_t{1} << 32, one_grant = 1;
  static constexpr std::uint64_t waiting(std::uint64_t tally) { return tally >> 32; }
  static constexpr std::uint64_t grants(std::uint64_t tally) { return tally & (one_waiter - 1); }

  round enter();
  bool stay(round since, std::chrono::nanoseconds limit);
  bool leave_with_a_grant();
  bool give_up(round since);
  void take_guard();

  guard guard_;  ///< held in enter and notify, so that every waiter that a notify wakes entered before it
  std::atomic<round> round_{0};
  std::atomic<std::uint64_t> tally_{0};
};

}  // namespace heddle::process_shared
