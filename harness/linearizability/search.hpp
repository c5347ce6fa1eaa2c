// Looks for an order of a history's operations in which an object could have done them one at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <set>
#include <span>

#include "harness/linearizability/specification.hpp"

namespace heddle::linearizability {

/// After Wing and Gong (Testing and verifying concurrent objects, 1993): of the operations that nothing left has returned before,
/// each is tried as the next, and taken back if nothing comes of it. After Lowe (Testing for linearizability, 2017), what was
/// reached before (the same operations done, the same state) is not tried again.
enum class answer { yes, no, unknown };

/// A history has no more operations than this: std::length_error.
inline constexpr std::size_t most_operations = 256;
inline constexpr long enough_steps = 200'000;  ///< tenths of a second, tens of megabytes

/// Unknown if `steps` operations have been tried without an answer. What has not returned by `cut` may have happened or not, and
/// what was not called by then has not.
answer is_linearizable(const specification& object, const object_state& first, std::span<const operation> all,
                       long steps = enough_steps, long cut = std::numeric_limits<long>::max());

/// All states that the object may be in after a history. Fewer where the search is cut short.
std::set<object_state> states_after(const specification& object, const object_state& first,
                                    std::span<const operation> all, long steps = enough_steps);

}  // namespace heddle::linearizability
