// The completion of a unit as one futex word, for units that are kernel threads or processes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/os/futex.hpp"

namespace heddle::os {

/// Costs no system call unless somebody waits. set() releases, wait() acquires.
template <reach Reach> class completion {
 public:
  void wait() {
    auto now = word_.load(std::memory_order_acquire);
    while (now != set_value) {
      if (now == awaited || word_.compare_exchange_weak(now, awaited)) futex_wait<Reach>(word_, awaited);
      now = word_.load(std::memory_order_acquire);
    }
  }
  void set() {
    if (word_.exchange(set_value, std::memory_order_acq_rel) == awaited) futex_wake<Reach>(word_);
  }
  bool is_set() const { return word_.load(std::memory_order_acquire) == set_value; }

 private:
  static constexpr std::uint32_t pending = 0, awaited = 1, set_value = 2;
  futex_word word_{pending};
};

}  // namespace heddle::os
