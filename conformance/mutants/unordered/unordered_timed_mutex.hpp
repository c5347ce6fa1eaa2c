// A mutex that shows nothing to whoever got it within a limit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_timed_mutex : conformance::altered_threads<unordered_timed_mutex> {
  using altered_threads::altered_threads;
  using mutex = conformance::spinning_mutex<conformance::orders{.wait_with_limit = conformance::relaxed}>;
};

}  // namespace heddle::models
