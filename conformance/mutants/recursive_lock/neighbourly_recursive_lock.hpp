// Recursive locks that all keep their waiters in one place: a release may wake a unit that waits for another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/one_lot.hpp"

namespace heddle::models {

struct neighbourly_recursive_lock : conformance::altered_threads<neighbourly_recursive_lock> {
  using altered_threads::altered_threads;
  using recursive_lock = derived::recursive_lock<conformance::one_lot<neighbourly_recursive_lock>>;
};

}  // namespace heddle::models
