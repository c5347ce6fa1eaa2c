// A unit's end as one futex word between processes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/os/futex.hpp"

namespace heddle::process_shared {

/// As os::completion, taken apart: who waits may look around now and then (a process that dies between setting and
/// waking wakes nobody), and who sets may do something in between. set() releases; is_set() and sleep() acquire.
class latch {
 public:
  bool is_set() const { return word_.load(std::memory_order_acquire) == set_value; }
  /// Sets it, and says whether wake() is due: somebody sleeps, or the latch was set before and its setter may not have woken.
  bool set() { return word_.exchange(set_value, std::memory_order_acq_rel) != pending; }
  void wake() { os::futex_wake<os::reach::processes>(word_); }
  /// Sleeps until it is set, for `limit` at most or a little less; says whether it is set.
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
