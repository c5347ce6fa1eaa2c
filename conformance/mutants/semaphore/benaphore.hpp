// A counter before a slow semaphore: a limit that passes as a permit is released leaves one too many.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/permits.hpp"

namespace heddle::models {

struct benaphore : conformance::altered_threads<benaphore> {
  using altered_threads::altered_threads;
  using semaphore = conformance::without_bound<conformance::counted_before>;
};

}  // namespace heddle::models
