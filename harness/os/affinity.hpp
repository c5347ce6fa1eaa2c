// The processors that this process and its units run on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace heddle {

/// The processors in this process's affinity at the first call, at least one. Later calls return the same, so the first must come
/// before the affinity is changed. Throws std::system_error.
const std::vector<int>& given_processors();

/// Confines the calling thread, and threads and processes that it starts from now on, to the first `count` given processors, or
/// to all if there are fewer. Throws std::system_error.
void confine_to_first(std::size_t count);
/// Confines the calling thread to that processor. Throws std::system_error.
void pin_to(int processor);
/// Confines the calling thread to the given processor at index `place`. Throws std::out_of_range if there is none, and
/// std::system_error.
void stay_on(std::size_t place);

}  // namespace heddle
