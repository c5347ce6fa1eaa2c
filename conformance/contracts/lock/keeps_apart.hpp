// Says: locks have nothing to do with each other: what one grants reaches the unit that waits for it, and no other.
// Source: docs/interface.md; threading.Lock.
// Killed by: neighbourly_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/keeps_apart.hpp"

namespace heddle::contracts::lock {

template <class M> struct keeps_apart : conformance::keeps_apart<M, conformance::timed_lock<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::lock
