// The reason of an end that no exception handler sees.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace heddle {

/// From here on std::terminate in this process writes out the `document` for the reason and ends the process with status 0: an
/// exception that leaves a group with units alive can't be unwound, and still has to become a result. In a process that was
/// forked from this one the reason goes to process_shared::leave_reason, and the process aborts. Where memory is what has run
/// out, `document` has a reserve. The end of an outside program that is watched (end_watch) is told so too. To be called once, and
/// early: `document` is asked at once for a text with another reason in it, since a signal handler can't build one.
void tell_instead_of_terminating(std::function<std::string(const std::string& why)> document,
                                 void (*write_out)(std::string_view));

/// From here on the first unit that fails, in this process or one that was forked from it, ends this one likewise, with its reason. To
/// be called after the above and after account::open().
void end_at_the_first_failure();

}  // namespace heddle
