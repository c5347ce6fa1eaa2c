// The order of the cells in each round, made from a seed. Unlike std::shuffle, it is the same with every library.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace heddle::driver {

/// One permutation of 0 … cells-1 for each round. One generator serves all rounds; a round is a Fisher–Yates shuffle from the
/// last place down, which swaps place i with place below(i + 1).
std::vector<std::vector<std::size_t>> shuffled_rounds(std::size_t cells, int rounds, std::uint64_t seed);

}  // namespace heddle::driver
