// How much of its deadline a host has used, not counting the time in which other programs kept it from a processor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "processes/tree_activity.hpp"

#include <chrono>
#include <functional>
#include <optional>

namespace heddle::driver {

/// The longest time that a call may take on a busy machine, in multiples of its deadline.
inline constexpr double most_deadlines = 10;

/// A host that sleeps or computes for ever has to be killed; one that is slow because other programs use the processors does not.
/// So the first half of a deadline is wall time, and the host is not observed. After that its runnable threads and their CPU time
/// are sampled: the part of the wall time in which runnable threads got no processor does not count. After `most_deadlines`
/// the deadline has passed in any case.
///
/// An interval between two samples that is much longer than planned counts only in part: the driver or the machine was paused.
class deadline {
 public:
  using clock = std::chrono::steady_clock;
  using seconds = std::chrono::duration<double>;

  /// Zero seconds means no deadline. `processors` is how many the host may use.
  deadline(double seconds, clock::time_point start, int processors);

  /// When passed() is to be called next, at the latest.
  std::optional<clock::time_point> next_look() const;

  /// Whether the host has used all of its time. Samples its activity by `look` if that is due.
  bool passed(clock::time_point now, const std::function<tree_activity()>& look);

 private:
  /// The part of the time since the last sample that counts.
  double counted_share(const tree_activity& seen, seconds since) const;

  seconds limit_, interval_;
  double processors_;
  clock::time_point last_look_;
  seconds counted_{}, watched_{};
  std::optional<std::int64_t> cpu_ns_;  ///< at the last sample; nullopt before the first
};

}  // namespace heddle::driver
