// What all operations with a limit have in common: a unit waits until it is granted something, or until its limit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>

#include "harness/contract.hpp"

namespace heddle::conformance {

/// The contracts of timed operations are written once, over a `W<M>` for each facet (timed_mutex, timed_event …) with:
///
///   shut(m)                  the root takes what can be granted, so that takers wait
///   begins_shut              declared where that is so at first; elsewhere it is granted
///   grant(m)                 the root grants it to one taker, or to all (an event); only after shut(m)
///   take(m, limit, arrived)  the operation under test; gives whether it was granted in time. Counts itself in `arrived`
///                            before it waits, and where a grant is not kept, when no later grant can miss it
///   pass_on(m)               by a unit that took it, once: grants it to the next taker
///   exact                    whether take() gives true only if it was granted
///
/// So one grant is enough for any number of takers, and afterwards it is still granted.
template <class Waited> constexpr bool begins_shut = requires { Waited::begins_shut; };

/// Limits that no contract lives to see the end of: a wait that uses one up, or one that is cut short, is found out.
inline constexpr std::array<std::chrono::nanoseconds, 4> long_limits{
    std::chrono::hours(1), std::chrono::nanoseconds::max(), std::chrono::nanoseconds::max() - std::chrono::hours(1),
    std::chrono::hours(24 * 365 * 100)};
/// Limits with which an operation is a poll.
inline constexpr std::array<std::chrono::nanoseconds, 4> no_limits{
    std::chrono::nanoseconds(0), std::chrono::nanoseconds(-1), std::chrono::hours(-1), std::chrono::nanoseconds::min()};

}  // namespace heddle::conformance
