// A counter before a slow bounded semaphore: a limit that passes as a permit is released leaves one too many.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/permits.hpp"

namespace heddle::models {

struct doubling_bounded_semaphore : conformance::altered_threads<doubling_bounded_semaphore> {
  using altered_threads::altered_threads;
  using bounded_semaphore = conformance::with_bound<conformance::counted_before>;
};

}  // namespace heddle::models
