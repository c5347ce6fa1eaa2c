// How much of its deadline a host has used, not counting the time in which other programs kept it from a processor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "processes/tree_activity.hpp"

#include <chrono>
#include <functional>
#include <optional>

namespace heddle::driver {

/// So many times its deadline a call may take at most, whatever the machine is busy with.
inline constexpr double most_deadlines = 10;

/// A host that sleeps or computes for ever has to be ended; one that is slow because the machine is busy with something else
/// does not. So the first half of a deadline is wall time, and nobody looks at the host meanwhile. From then on looks tell how
/// many of its threads are runnable and how much CPU time they got: what is missing to a processor for each of them was time
/// that somebody else had, and that part of the wall time does not count. After `most_deadlines` it is over in any case.
///
/// Time between two looks that is much longer than planned is cut: the driver, or the machine, was paused.
class deadline {
 public:
  using clock = std::chrono::steady_clock;
  using seconds = std::chrono::duration<double>;

  /// Of zero seconds: there is none. `processors`: how many the host may use.
  deadline(double seconds, clock::time_point start, int processors);

  /// When passed() is to be called next, at the latest.
  std::optional<clock::time_point> next_look() const;

  /// Whether the host has used all of its time. Looks at it by `look` if the time has come.
  bool passed(clock::time_point now, const std::function<tree_activity()>& look);

 private:
  /// The part of the time since the last look that counts.
  double counted_share(const tree_activity& seen, seconds since) const;

  seconds limit_, interval_;
  double processors_;
  clock::time_point last_look_;
  seconds counted_{}, watched_{};
  std::optional<std::int64_t> cpu_ns_;  ///< at the last look, none before the first
};

}  // namespace heddle::driver
