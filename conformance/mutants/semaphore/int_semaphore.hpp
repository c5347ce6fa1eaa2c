// A semaphore whose first value keeps 32 bits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct int_semaphore : conformance::altered_threads<int_semaphore> {
  using altered_threads::altered_threads;

  struct semaphore : threads::semaphore {
    explicit semaphore(long value = 1) : threads::semaphore(value < 0 ? value : static_cast<std::uint32_t>(value)) {}
  };
};

}  // namespace heddle::models
