// Units that claim to compute under an interpreter lock, and compute at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct open_interpreter : conformance::altered_threads<open_interpreter> {
  using altered_threads::altered_threads;
  static void tick() {}
};

}  // namespace heddle::models
