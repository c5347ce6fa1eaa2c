// Locks that all keep their waiters in one place: a release may wake a unit that waits for another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/one_lot.hpp"

namespace heddle::models {

struct neighbourly_lock : conformance::altered_threads<neighbourly_lock> {
  using altered_threads::altered_threads;
  using lock = derived::lock<conformance::one_lot<neighbourly_lock>>;
};

}  // namespace heddle::models
