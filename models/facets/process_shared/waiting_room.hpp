// Where processes wait until they are told: the queue beneath a condition, sound even if waiters are killed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>

#include "models/facets/process_shared/mutex.hpp"

namespace heddle::process_shared {

/// A count of rounds that is a non-private futex, and how many wait and how many of them were told to go. (pthread_cond_t is
/// no choice: a killed waiter hangs its signaller.) Each notify begins a round and grants leave to as many as it says; only
/// those who came before that round may take it, whoever is first. So:
/// - no wake-up is lost: coming and notifying exclude each other, and who is inside but not asleep sees that the round has
///   changed;
/// - notify(n) lets n go and no more, and nothing is kept for those who come later;
/// - who is killed asleep is still counted as waiting, and that is all: a grant may be given that nobody takes, so a later
///   notify may let one more go than it says. A grant that reaches a process that is being killed dies with it, as it would
///   have a moment later.
class waiting_room {
 public:
  /// Waits with `held` unlocked, and takes it again. False if it was not told to go within `limit`; zero or less is a poll,
  /// std::chrono::nanoseconds::max() is for ever. What `held` throws when it is taken comes out.
  template <class Mutex> bool wait(Mutex& held, std::chrono::nanoseconds limit) {
    const auto since = enter();
    held.unlock();
    const bool told = stay(since, limit);
    held.lock();
    return told;
  }
  /// Lets n go, or all if fewer wait. Costs a load if nobody does. The caller need not hold the waiters' mutex.
  void notify(std::uint32_t n);

 private:
  using round = std::uint32_t;
  /// Who waits (high half) and how many may go (low half): one word, so that leaving is one step and needs no guard.
  static constexpr std::uint64_t one_waiter = std::uint64_t{1} << 32, one_grant = 1;
  static constexpr std::uint64_t waiting(std::uint64_t tally) { return tally >> 32; }
  static constexpr std::uint64_t grants(std::uint64_t tally) { return tally & (one_waiter - 1); }

  round enter();
  bool stay(round since, std::chrono::nanoseconds limit);
  bool leave_with_a_grant();
  bool give_up(round since);
  void take_guard();

  guard guard_;  ///< around enter and notify, so that whoever is asleep when a notify wakes came before it
  std::atomic<round> round_{0};
  std::atomic<std::uint64_t> tally_{0};
};

}  // namespace heddle::process_shared
