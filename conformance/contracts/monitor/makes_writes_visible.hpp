// Says: what happened while the lock was held is visible after a wait that took it again, plain data included.
// Source: docs/interface.md, *what happened before*; [intro.races].
// Killed by: unordered_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/visibility/condition.hpp"

namespace heddle::contracts::monitor {

template <class M> struct makes_writes_visible : conformance::makes_writes_visible<M, conformance::monitor_relay<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::monitor
