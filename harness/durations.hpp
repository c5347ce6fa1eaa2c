// How long each operation of many units took, left where nobody else writes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "harness/histogram.hpp"

namespace heddle {

/// For a workload's state, where units are too many to have a histogram each. Every operation has a number of its own, and so
/// a place that one unit writes; of those that are too many for the room the first are kept.
class durations {
 public:
  void keep(long operation, std::int64_t nanoseconds) {
    if (const auto place = static_cast<std::size_t>(operation); place < each_.size()) each_[place] = nanoseconds;
  }
  /// Of the operations 0 to count - 1, all of which were kept in this pass; one below zero counts as zero.
  const histogram& distribution(long count) {
    all_ = {};
    for (std::size_t i = 0; i < std::min(static_cast<std::size_t>(count), each_.size()); ++i)
      all_.record(static_cast<std::uint64_t>(std::max<std::int64_t>(each_[i], 0)));
    return all_;
  }

 private:
  std::array<std::int64_t, 100'000> each_;
  histogram all_;
};

}  // namespace heddle
