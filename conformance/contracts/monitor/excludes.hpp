// Says: at most one unit holds the monitor, at any depth, and sees what those before it did.
// Source: COND-01; threading.Condition.
// Killed by: open_monitor, unordered_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/excludes.hpp"

namespace heddle::contracts::monitor {

template <class M> struct excludes : conformance::excludes<M, conformance::monitor_section<M>> {
  static constexpr auto rows = "COND-01";
};

}  // namespace heddle::contracts::monitor
