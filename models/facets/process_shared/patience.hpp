// How long to wait before looking around.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

namespace heddle::process_shared {

/// Nothing wakes those who wait for a process that was killed, so they wait in spans and look in between: after 50 ms, and
/// less and less often the longer they have waited, up to a second. What lives and ends wakes them at once.
class patience {
 public:
  std::chrono::milliseconds next() {
    const auto now = span_;
    span_ = std::min(2 * span_, std::chrono::milliseconds(1000));
    return now;
  }

 private:
  std::chrono::milliseconds span_{50};
};

}  // namespace heddle::process_shared
