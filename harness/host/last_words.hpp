// The reason of an end that no exception handler sees.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

namespace heddle {

/// From here on std::terminate in this process gives the reason to `tell` and ends the process with status 0: an
/// exception that leaves a group with units alive can't be unwound, and still has to become a result. In a process that
/// was forked from this one the reason goes to process_shared::leave_reason, and the process aborts. Where memory is
/// what has run out, `tell` has a reserve. To be called once.
void tell_instead_of_terminating(std::function<void(const std::string& why)> tell);

/// From here on the first unit that fails, in this process or one that was forked from it, ends this one likewise, with its reason. To
/// be called after the above and after account::open().
void end_at_the_first_failure();

}  // namespace heddle
