// An event that shows nothing to whoever waits with a limit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_timed_event : conformance::altered_threads<unordered_timed_event> {
  using altered_threads::altered_threads;
  using event = conformance::spinning_event<conformance::orders{.wait_with_limit = conformance::relaxed}>;
};

}  // namespace heddle::models
