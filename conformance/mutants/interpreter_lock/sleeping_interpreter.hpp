// Units that keep the interpreter lock during a sleep of less than a millisecond.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_gil.hpp"

namespace heddle::models {

struct sleeping_interpreter : conformance::altered_gil<sleeping_interpreter> {
  using altered_gil::altered_gil;

  void sleep_for(std::chrono::nanoseconds d) const {
    if (d < std::chrono::milliseconds(1))
      threads{}.sleep_for(d);
    else
      altered_gil::sleep_for(d);
  }
};

}  // namespace heddle::models
