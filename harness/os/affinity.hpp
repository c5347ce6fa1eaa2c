// On which processors this process and its units run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace heddle {

/// The processors that this process may use by its affinity at the first call; later calls give the same, so the first
/// must come before the affinity is changed. At least one. Throws std::system_error.
const std::vector<int>& given_processors();

/// Confines the calling thread, and what it starts from now on, to the first `count` of them; all, if there are fewer.
/// Throws std::system_error.
void confine_to_first(std::size_t count);
/// Keeps the calling thread on that processor. Throws std::system_error.
void pin_to(int processor);
/// Keeps the calling thread on the `place`-th of them. Throws std::out_of_range if there is none, std::system_error.
void stay_on(std::size_t place);

}  // namespace heddle
