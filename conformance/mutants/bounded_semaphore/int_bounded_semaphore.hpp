// A bounded semaphore whose first value is at most that of an int.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct int_bounded_semaphore : conformance::altered_threads<int_bounded_semaphore> {
  using altered_threads::altered_threads;

  struct bounded_semaphore : threads::bounded_semaphore {
    explicit bounded_semaphore(long value = 1)
        : threads::bounded_semaphore(value < 0 ? value : static_cast<std::int32_t>(value)) {}
  };
};

}  // namespace heddle::models
