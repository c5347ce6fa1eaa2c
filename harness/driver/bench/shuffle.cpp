// The Fisher–Yates shuffle.
// SPDX-License-Identifier: Apache-2.0
#include "bench/shuffle.hpp"

#include <numeric>
#include <utility>

#include "harness/splitmix.hpp"

namespace heddle::driver {

std::vector<std::vector<std::size_t>> shuffled_rounds(std::size_t cells, int rounds, std::uint64_t seed) {
  splitmix random(seed);
  std::vector<std::vector<std::size_t>> orders;
  for (int round = 0; round < rounds; ++round) {
    std::vector<std::size_t> order(cells);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = cells; i-- > 1;) std::swap(order[i], order[random.below(i + 1)]);
    orders.push_back(std::move(order));
  }
  return orders;
}

}  // namespace heddle::driver
