// A semaphore in which a poll finds no permit for a moment after another unit has released one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/settling.hpp"

namespace heddle::models {

struct settling_semaphore : conformance::altered_threads<settling_semaphore> {
  using altered_threads::altered_threads;
  using semaphore = conformance::settling<threads::semaphore>;
};

}  // namespace heddle::models
