// Says: a timed wait for an event that is set ends at once and tells so, whatever its limit; with none left it is a poll.
// Source: EVENT-04, EVENT-05; threading.Event.wait.
// Killed by: sluggish_event.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/event.hpp"
#include "conformance/timed/waits_only_if_needed.hpp"

namespace heddle::contracts::event {

template <class M> struct waits_only_if_needed : conformance::waits_only_if_needed<M, conformance::timed_event<M>> {
  static constexpr auto rows = "EVENT-04 EVENT-05";
};

}  // namespace heddle::contracts::event
