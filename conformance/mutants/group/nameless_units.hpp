// Units that all have the same id.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct nameless_units : conformance::altered_threads<nameless_units> {
  using altered_threads::altered_threads;

  unit_id self() const { return 0; }
};

}  // namespace heddle::models
