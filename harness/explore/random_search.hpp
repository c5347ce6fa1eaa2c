// Random schedules that find a bug of small depth with a known probability.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "harness/explore/bounded_search.hpp"

namespace heddle::explore {

/// Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte: A randomized scheduler with probabilistic
/// guarantees of finding bugs, ASPLOS 2010). Each unit has a random priority, and the highest that can run does; at `depth - 1`
/// random choice points the highest gets the lowest priority. A unit that yields gets it too, so that spinning units end. In a run
/// of k choice points with n units a bug of that depth is found with a probability of at least 1 / (n · k^(depth - 1)).
///
/// Runs `schedules` of them, of depths 2, 3, 4 and 2 again, until one does not pass or the time is over. `longest` is the number of
/// choice points to expect.
std::optional<failure> random_search(const trial& what, std::uint64_t seed, long schedules, std::size_t longest,
                                     const time_limit& until, coverage& covered);

}  // namespace heddle::explore
