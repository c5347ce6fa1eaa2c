// Describes in words how a call failed, if its end alone shows that it did.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "processes/call.hpp"

#include <optional>
#include <string>

namespace heddle::driver {

/// `no answer within 60 s`, `SIGSEGV: LAST LINE OF STANDARD ERROR`, `exit status 1` …; nullopt if the host ended normally.
std::optional<std::string> what_went_wrong(const call_result& result);

}  // namespace heddle::driver
