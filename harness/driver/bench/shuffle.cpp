// SplitMix64 and the shuffle of Fisher and Yates.
// SPDX-License-Identifier: Apache-2.0
#include "bench/shuffle.hpp"

#include <numeric>
#include <utility>

namespace heddle::driver {

std::uint64_t split_mix::next() {
  std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31U);
}

std::uint64_t split_mix::below(std::uint64_t bound) {
  const std::uint64_t uneven = (0 - bound) % bound;  // 2^64 modulo bound
  std::uint64_t drawn = next();
  while (drawn < uneven) drawn = next();
  return drawn % bound;
}

std::vector<std::vector<std::size_t>> shuffled_rounds(std::size_t cells, int rounds, std::uint64_t seed) {
  split_mix random(seed);
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
