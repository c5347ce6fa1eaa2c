// Bounded semaphores that all keep their waiters in one place: a release may wake a unit that waits for another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/one_lot.hpp"

namespace heddle::models {

struct neighbourly_bounded_semaphore : conformance::altered_threads<neighbourly_bounded_semaphore> {
  using altered_threads::altered_threads;
  using bounded_semaphore = derived::bounded_semaphore<conformance::one_lot<neighbourly_bounded_semaphore>>;
};

}  // namespace heddle::models
