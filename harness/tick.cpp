// What a computation does that finds another one under the same interpreter lock.
// SPDX-License-Identifier: Apache-2.0
#include "harness/tick.hpp"

#include <unistd.h>

#include "harness/account.hpp"

namespace heddle {

std::int64_t ticking_loop::number_of_this_thread() { return gettid(); }

void ticking_loop::note_overlap() { account::note_wrong("two tasks computed at once under one interpreter lock"); }

}  // namespace heddle
