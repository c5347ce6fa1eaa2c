// A semaphore whose release shows nothing to those that acquire.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_semaphore : conformance::altered_threads<unordered_semaphore> {
  using altered_threads::altered_threads;
  using semaphore = conformance::spinning_permits<conformance::orders{.release = conformance::relaxed}>;
};

}  // namespace heddle::models
