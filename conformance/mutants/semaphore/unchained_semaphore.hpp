// A semaphore whose waiters wake each other, but those with a limit don't.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/permits.hpp"

namespace heddle::models {

struct unchained_semaphore : conformance::altered_threads<unchained_semaphore> {
  using altered_threads::altered_threads;
  using semaphore = conformance::without_bound<conformance::unchained>;
};

}  // namespace heddle::models
