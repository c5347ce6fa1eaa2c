// Says: conditions have nothing to do with each other: what one grants reaches the unit that waits for it, and no other.
// Source: docs/interface.md; threading.Condition.notify.
// Killed by: neighbourly_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/keeps_apart.hpp"
#include "conformance/timed/notification.hpp"

namespace heddle::contracts::condition {

template <class M> struct keeps_apart : conformance::keeps_apart<M, conformance::timed_condition<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::condition
