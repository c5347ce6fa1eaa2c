// The hook by which a process that ends in std::terminate reports the reason.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace heddle::process_shared {

/// Set by a model in each process that it forks for units: makes the units that run there fail with that reason. The
/// terminate handler calls it before the process aborts; otherwise they fail with how their process ended.
inline void (*leave_reason)(const std::string& why) = nullptr;

}  // namespace heddle::process_shared
