// Says: semaphores have nothing to do with each other: what one grants reaches the unit that waits for it, and no other.
// Source: docs/interface.md; threading.Semaphore.
// Killed by: neighbourly_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/keeps_apart.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct keeps_apart : conformance::keeps_apart<M, conformance::timed_semaphore<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::semaphore
