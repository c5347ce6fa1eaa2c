// One distribution for several passes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "harness/histogram.hpp"
#include "harness/median.hpp"

namespace heddle {

/// Of an odd number of passes, the medians of their percentiles; the greatest maximum, and the smallest count of samples.
inline latency_percentiles typical_latency(std::span<const latency_percentiles> passes) {
  const auto usual = [&](std::uint64_t latency_percentiles::* percentile) {
    std::vector<double> each;
    for (const auto& p : passes) each.push_back(static_cast<double>(p.*percentile));
    return static_cast<std::uint64_t>(median(each));
  };
  using l = latency_percentiles;
  return {usual(&l::p50),
          usual(&l::p90),
          usual(&l::p99),
          usual(&l::p999),
          std::ranges::max(passes, {}, &l::max).max,
          std::ranges::min(passes, {}, &l::count).count};
}

}  // namespace heddle
