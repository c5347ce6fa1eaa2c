// A bounded semaphore whose waiters wake each other, but those with a limit don't.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/permits.hpp"

namespace heddle::models {

struct unchained_bounded_semaphore : conformance::altered_threads<unchained_bounded_semaphore> {
  using altered_threads::altered_threads;
  using bounded_semaphore = conformance::with_bound<conformance::unchained>;
};

}  // namespace heddle::models
