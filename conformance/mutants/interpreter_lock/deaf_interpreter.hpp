// Units that keep the interpreter lock while they wait for an event.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_gil.hpp"

namespace heddle::models {

struct deaf_interpreter : conformance::altered_gil<deaf_interpreter> {
  using altered_gil::altered_gil;
  using event = threads::event;
};

}  // namespace heddle::models
