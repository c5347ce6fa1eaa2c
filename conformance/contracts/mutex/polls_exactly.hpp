// Says: of several units that poll at once for what is free exactly one gets it.
// Source: docs/interface.md; LOCK-03.
// Killed by: polite_mutex.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/polls_exactly.hpp"

namespace heddle::contracts::mutex {

template <class M> struct polls_exactly : conformance::polls_exactly<M, conformance::mutex_section<M>> {
  static constexpr auto rows = "LOCK-03";
};

}  // namespace heddle::contracts::mutex
