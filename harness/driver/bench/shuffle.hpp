// The order of the cells in each round, made from a seed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace heddle::driver {

/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). std::shuffle and
/// the standard's distributions may give another order with every library; this one is the same everywhere.
class split_mix {
 public:
  explicit split_mix(std::uint64_t seed) : state_(seed) {}

  /// The next 64 bits.
  std::uint64_t next();

  /// A number below `bound`, each equally likely: numbers of the incomplete last stretch are drawn again.
  std::uint64_t below(std::uint64_t bound);

 private:
  std::uint64_t state_;
};

/// One order of 0 … cells-1 for each round. One generator serves all rounds; a round is shuffled by Fisher
/// and Yates from the last place down, exchanging place i with place below(i + 1).
std::vector<std::vector<std::size_t>> shuffled_rounds(std::size_t cells, int rounds, std::uint64_t seed);

}  // namespace heddle::driver
