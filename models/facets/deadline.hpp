// A point in time to wait until, kept over several waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace heddle {

/// The one deadline of an operation that may wait more than once: a wake-up in between doesn't restart the clock.
/// Durations beyond what the clock can add are "for ever", so a huge limit never wraps into a short one; those below zero
/// have expired, however far below, so a poll never wraps into a wait.
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
