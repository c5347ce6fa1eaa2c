// The order of the cells in each round, made from a seed: the same everywhere, as std::shuffle is not.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace heddle::driver {

/// One order of 0 … cells-1 for each round. One generator serves all rounds; a round is shuffled by Fisher
/// and Yates from the last place down, exchanging place i with place below(i + 1).
std::vector<std::vector<std::size_t>> shuffled_rounds(std::size_t cells, int rounds, std::uint64_t seed);

}  // namespace heddle::driver
