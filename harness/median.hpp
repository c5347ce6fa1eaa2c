// The median of a few numbers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace heddle {

/// Every value between these two is a median; of an odd number of values they are equal.
struct middle {
  double low, high;
};
/// Of at least one value.
inline middle middle_of(std::vector<double> values) {
  std::ranges::sort(values);
  return {values[(values.size() - 1) / 2], values[values.size() / 2]};
}
inline double median(std::vector<double> values) {
  const auto [low, high] = middle_of(std::move(values));
  return (low + high) / 2;
}

}  // namespace heddle
