// A deadline for an operation that may wait several times.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace heddle {

/// Stays the same over all waits of one operation: a wake-up doesn't restart the clock. A duration too long for the clock
/// means "for ever", and any negative one has expired, so neither overflows into the opposite.
template <class Clock> class deadline_on {
 public:
  using clock = Clock;
  explicit deadline_on(std::chrono::nanoseconds limit) {
    const auto now = clock::now();
    if (limit < limit.zero()) limit = limit.zero();
    until_ = limit > clock::time_point::max() - now ? clock::time_point::max() : now + limit;
  }
  std::chrono::nanoseconds left() const { return until_ - clock::now(); }
  typename clock::time_point when() const { return until_; }

 private:
  typename clock::time_point until_;
};

/// In real time.
using deadline = deadline_on<std::chrono::steady_clock>;

}  // namespace heddle
