// How long to wait before looking around.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

namespace heddle::process_shared {

/// Nothing wakes those who wait for a process that was killed, so they wait in spans and look in between: after 50 ms, and
/// less and less often the longer they have waited, up to a quarter of a second. What lives and ends wakes them at once.
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

/// The same for those who never sleep: whether it is time to look again.
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
