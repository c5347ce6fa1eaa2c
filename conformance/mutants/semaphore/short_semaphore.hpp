// A semaphore whose first value and releases keep 16 bits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct short_semaphore : conformance::altered_threads<short_semaphore> {
  using altered_threads::altered_threads;

  struct semaphore : threads::semaphore {
    explicit semaphore(long value = 1) : threads::semaphore(value < 0 ? value : static_cast<std::uint16_t>(value)) {}
    void release(int n = 1) { threads::semaphore::release(n < 1 ? n : static_cast<std::uint16_t>(n)); }
  };
};

}  // namespace heddle::models
