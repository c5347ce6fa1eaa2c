// A bounded semaphore on which an acquire that has expired consumes the next release.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/timed_acquire.hpp"

namespace heddle::models {

struct hungry_bounded_semaphore : conformance::altered_threads<hungry_bounded_semaphore> {
  using altered_threads::altered_threads;
  using bounded_semaphore = conformance::hungry<threads::bounded_semaphore>;
};

}  // namespace heddle::models
