// A bounded semaphore that shows nothing to those that acquire without a limit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_bounded_semaphore : conformance::altered_threads<unordered_bounded_semaphore> {
  using altered_threads::altered_threads;
  using bounded_semaphore = conformance::spinning_permits<conformance::orders{.wait = conformance::relaxed}>;
};

}  // namespace heddle::models
