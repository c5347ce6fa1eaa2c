// Conditions that all keep their waiters in one place: a notification may wake a unit that waits for another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/one_lot.hpp"

namespace heddle::models {

struct neighbourly_condition : conformance::altered_threads<neighbourly_condition> {
  using altered_threads::altered_threads;
  using condition = derived::condition<conformance::one_lot<neighbourly_condition>>;
};

}  // namespace heddle::models
