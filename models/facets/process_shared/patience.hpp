// How long to wait before checking whether a process has died.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

namespace heddle::process_shared {

/// A killed process wakes nobody, so those that wait for it time out and check: first after 50 ms, then less often, up to
/// every quarter of a second. A process that ends normally wakes them at once.
class patience {
 public:
  std::chrono::milliseconds next() {
    const auto now = span_;
    span_ = std::min(2 * span_, std::chrono::milliseconds(250));
    return now;
  }

 private:
  std::chrono::milliseconds span_{50};
};

/// The same for a caller that polls instead of sleeping: whether it is time to check again.
class due_now_and_then {
 public:
  bool operator()() {
    const auto now = std::chrono::steady_clock::now();
    if (now < next_) return false;
    next_ = now + std::chrono::milliseconds(50);
    return true;
  }

 private:
  std::chrono::steady_clock::time_point next_{};
};

}  // namespace heddle::process_shared
