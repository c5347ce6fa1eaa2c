// Where a process that ends in std::terminate leaves the reason.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace heddle::process_shared {

/// Set by a model in each process that it forks for units: makes those that run there fail for that reason. Whoever handles
/// std::terminate calls it before the process aborts; without it they fail with how their process died.
inline void (*leave_reason)(const std::string& why) = nullptr;

}  // namespace heddle::process_shared
