// The completion of a unit as one futex word, across processes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/os/futex.hpp"

namespace heddle::process_shared {

/// As os::completion, but in separate steps: a waiter can wake up periodically to check on processes (one that dies between
/// set() and wake() wakes nobody), and a setter can act between the two. set() releases; is_set() and sleep() acquire.
class latch {
 public:
  bool is_set() const { return word_.load(std::memory_order_acquire) == set_value; }
  /// Sets it, and gives whether wake() is needed: a waiter sleeps, or it was set before by one that may not have called wake().
  bool set() { return word_.exchange(set_value, std::memory_order_acq_rel) != pending; }
  void wake() { os::futex_wake<os::reach::processes>(word_); }
  /// Sleeps until it is set, at most for `limit`, perhaps less; gives whether it is set.
  bool sleep(std::chrono::nanoseconds limit = std::chrono::nanoseconds::max()) {
    auto now = word_.load(std::memory_order_acquire);
    if (now == awaited || (now == pending && word_.compare_exchange_strong(now, awaited)))
      os::futex_wait<os::reach::processes>(word_, awaited, limit);
    return is_set();
  }

 private:
  static constexpr std::uint32_t pending = 0, awaited = 1, set_value = 2;
  os::futex_word word_{pending};
};

}  // namespace heddle::process_shared
