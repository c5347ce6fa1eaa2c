// Says: a timed wait on a clear event gives up, and not before its limit, of whatever magnitude; a limit of zero is a poll.
// Source: EVENT-04, its lower bound only, EVENT-05; threading.Event.wait.
// Killed by: hasty_event, brief_event.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/event.hpp"
#include "conformance/timed/never_expires_early.hpp"

namespace heddle::contracts::event {

template <class M> struct never_expires_early : conformance::never_expires_early<M, conformance::timed_event<M>> {
  static constexpr auto rows = "EVENT-04 EVENT-05";
};

}  // namespace heddle::contracts::event
