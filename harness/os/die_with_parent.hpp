// To die with its parent, which the kernel sees to.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

namespace heddle::os {

// Throws std::runtime_error when `parent` is no longer the parent: the kernel would then never tell us.
void die_with_parent(pid_t parent);

}  // namespace heddle::os
