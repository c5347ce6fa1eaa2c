// Says: a timed wait ends, and tells that it was notified, as soon as it is notified, whatever its limit.
// Source: COND-07; threading.Condition.wait.
// Killed by: dozing_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/grants_in_time.hpp"
#include "conformance/timed/notification.hpp"

namespace heddle::contracts::monitor {

template <class M> struct grants_in_time : conformance::grants_in_time<M, conformance::timed_monitor<M>> {
  static constexpr auto rows = "COND-07";
};

}  // namespace heddle::contracts::monitor
