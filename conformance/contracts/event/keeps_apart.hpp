// Says: events have nothing to do with each other: what one grants reaches the unit that waits for it, and no other.
// Source: docs/interface.md; threading.Event.
// Killed by: single_event.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/event.hpp"
#include "conformance/timed/keeps_apart.hpp"

namespace heddle::contracts::event {

template <class M> struct keeps_apart : conformance::keeps_apart<M, conformance::timed_event<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::event
