// Says: what happened while the mutex was held is visible after a wait that took it again, plain data included.
// Source: docs/interface.md, *what happened before*; [intro.races].
// Killed by: unordered_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/visibility/condition.hpp"

namespace heddle::contracts::condition {

template <class M> struct makes_writes_visible : conformance::makes_writes_visible<M, conformance::condition_relay<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::condition
