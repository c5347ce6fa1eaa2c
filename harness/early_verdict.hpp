// A verdict that is told before a contract's units have ended.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "harness/verdict.hpp"

namespace heddle {

/// Tells the verdict and ends the process, and with it all units that still run. Null where a process has more to do than to hold
/// one contract.
inline std::function<void(verdict)> end_with;

/// Whether judge_early() ends the process. Otherwise a contract must have its units wait only for what it can live to see.
inline bool can_judge_early() { return end_with != nullptr; }

/// For a body whose units wait for hours, if they do what they should: contract C is judged by what has been recorded so far, and
/// nobody waits for the rest. Returns only if the process goes on.
template <class C> void judge_early(const typename C::state& recorded) {
  if (can_judge_early()) end_with(C::judge(recorded));
}

}  // namespace heddle
