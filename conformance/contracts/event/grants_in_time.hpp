// Says: a timed wait ends, and tells that the event was set, as soon as it is set, whatever its limit.
// Source: EVENT-04, EVENT-05; threading.Event.wait.
// Killed by: dozing_event.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/event.hpp"
#include "conformance/timed/grants_in_time.hpp"

namespace heddle::contracts::event {

template <class M> struct grants_in_time : conformance::grants_in_time<M, conformance::timed_event<M>> {
  static constexpr auto rows = "EVENT-04 EVENT-05";
};

}  // namespace heddle::contracts::event
