// What the generator asks of the kernel: to die with its parent, a core of its own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

namespace heddle::load {

// Throws std::runtime_error when `parent` is no longer the parent: the kernel would then never tell us.
void die_with(pid_t parent);

void pin_to(int cpu);

}  // namespace heddle::load
