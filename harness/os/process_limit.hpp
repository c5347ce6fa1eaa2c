// Why no further thread or process could be made, as far as a limit says it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace heddle::os {

/// `why`, and where it says that making a thread or process failed (EAGAIN), the limits that may be the reason: for that
/// error the kernel says no more than "Resource temporarily unavailable".
std::string with_process_limits(std::string why);

}  // namespace heddle::os
