// Commit and uncommitted changes of the code that is measured, from git.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.hpp"
#include "processes/signals.hpp"

namespace heddle::driver {

/// `{"commit": …, "dirty": "yes" or "no"}` of the work tree that holds this executable, or if none does, of the one that holds
/// the current directory; both "unknown" outside of any, in a stranger's, or without git. Throws incomplete if asked to stop.
json ask_git(stop_signals& stop);

}  // namespace heddle::driver
