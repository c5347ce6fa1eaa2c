// Units that don't take the interpreter lock again after a wait that fails.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

#include "conformance/altered_gil.hpp"

namespace heddle::models {

struct lock_of_the_successful : interpreter_lock {
  void take() {
    if (std::uncaught_exceptions() == 0) interpreter_lock::take();
  }
};

struct unlocked_failure : conformance::altered_gil<unlocked_failure, lock_of_the_successful> {
  using altered_gil::altered_gil;
};

}  // namespace heddle::models
