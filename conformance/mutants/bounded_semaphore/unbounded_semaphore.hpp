// A bounded semaphore without its bound.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct unbounded_semaphore : conformance::altered_threads<unbounded_semaphore> {
  using altered_threads::altered_threads;

  using bounded_semaphore = derived::semaphore<threads>;
};

}  // namespace heddle::models
