// Says in words what went wrong with a call, where its end alone tells that something did.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "processes/call.hpp"

#include <optional>
#include <string>

namespace heddle::driver {

/// `no answer within 60 s`, `SIGSEGV: what it said last`, `exit status 1` …; nothing where the host ended as
/// it should.
std::optional<std::string> what_went_wrong(const call_result& result);

}  // namespace heddle::driver
