// Turns std::terminate, a unit's failure or an outside program's end into a result that gives the reason.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace heddle {

/// From this call on, std::terminate in this process writes `document(reason)` and exits with status 0: an exception that
/// leaves a group with units alive can't be unwound, and still has to become a result. In a forked process the reason goes to
/// process_shared::leave_reason, and the process aborts. Memory is reserved for `document`, in case memory has run out. The
/// end of a watched outside program (end_watch) is reported in the same way. Call it once, and early: a signal handler can't
/// build a document, so this call builds one in advance, and the handler only puts the reason into it.
void tell_instead_of_terminating(std::function<std::string(const std::string& why)> document,
                                 void (*write_out)(std::string_view));

/// From this call on, the first unit that fails, in this process or a forked one, ends this process in the same way, with
/// that unit's reason. Call it after tell_instead_of_terminating() and account::open().
void end_at_the_first_failure();

}  // namespace heddle
