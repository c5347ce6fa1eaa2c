// How instrumentation tells of accesses to memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "conformance/stepping/causality.hpp"

namespace heddle::stepping {

inline void touch(const volatile void* at, std::size_t bytes, bool writes) {
  auto* const run = causality::of_step();
  if (run && bytes > 0) run->touch(const_cast<const void*>(at), bytes, writes);
}
inline void read(const volatile void* at, std::size_t bytes) { touch(at, bytes, false); }
inline void write(const volatile void* at, std::size_t bytes) { touch(at, bytes, true); }

}  // namespace heddle::stepping
