// Says: a timed wait that gives up takes nothing from a waiter beside it, not even a set at that moment.
// Source: EVENT-04, EVENT-05; threading.Event.wait.
// Killed by: hungry_event.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/event.hpp"
#include "conformance/timed/loses_nothing_at_expiry.hpp"

namespace heddle::contracts::event {

template <class M> struct loses_nothing_at_expiry
    : conformance::loses_nothing_at_expiry<M, conformance::timed_event<M>> {
  static constexpr auto rows = "EVENT-04 EVENT-05";
};

}  // namespace heddle::contracts::event
