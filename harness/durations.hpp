// The duration of each operation, each written by one unit without synchronisation.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "harness/histogram.hpp"

namespace heddle {

/// A member of a workload's state, for workloads with too many units for a histogram each. Every operation has a number
/// and so an entry here, written by one unit only. Operations beyond the last entry are not kept.
class durations {
 public:
  void keep(long operation, std::int64_t nanoseconds) {
    if (const auto place = static_cast<std::size_t>(operation); place < each_.size()) each_[place] = nanoseconds;
  }
  /// The distribution of operations 0 to count - 1, all of which were kept in this pass. Negative durations count as zero.
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
