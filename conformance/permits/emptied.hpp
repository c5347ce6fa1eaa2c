// Semaphores of both kinds, so that a contract of permits is written once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/contract.hpp"

namespace heddle::conformance {

/// Takes all permits of a semaphore that was made with as many as may be released later, since a bounded one has no room for more.
template <class Semaphore> void empty(Semaphore& full) {
  while (full.try_acquire()) {}
}

}  // namespace heddle::conformance
