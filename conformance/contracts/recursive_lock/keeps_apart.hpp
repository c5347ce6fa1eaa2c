// Says: recursive locks have nothing to do with each other: what one grants reaches the unit that waits for it, and no other.
// Source: docs/interface.md; threading.RLock.
// Killed by: neighbourly_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/keeps_apart.hpp"
#include "conformance/timed/recursive_lock.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct keeps_apart : conformance::keeps_apart<M, conformance::timed_recursive_lock<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::recursive_lock
