// Limits that may be the reason why no further thread or process could be made.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace heddle::os {

/// `why`; if it says that making a thread or process failed with EAGAIN, followed by the limits that may be the reason, since the
/// text of that error is only "Resource temporarily unavailable".
std::string with_process_limits(std::string why);

}  // namespace heddle::os
