// A monitor on a lock that shows nothing to the next owner, except through a wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_monitor : conformance::altered_threads<unordered_monitor> {
  using altered_threads::altered_threads;
  using recursive_lock = conformance::spinning_recursive_lock<conformance::orders{.release = conformance::relaxed}>;
  using monitor = derived::monitor<unordered_monitor>;
};

}  // namespace heddle::models
