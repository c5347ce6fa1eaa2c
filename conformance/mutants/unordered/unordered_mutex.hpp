// A mutex whose unlock shows nothing to the next that locks it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_mutex : conformance::altered_threads<unordered_mutex> {
  using altered_threads::altered_threads;
  using mutex = conformance::spinning_mutex<conformance::orders{.release = conformance::relaxed}>;
};

}  // namespace heddle::models
