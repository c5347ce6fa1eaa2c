// Says: what is free is got at once, by a wait and by a poll, with a limit and without, whatever else is held.
// Source: docs/interface.md. (In C++ try_lock may, [thread.mutex.requirements.mutex].)
// Killed by: spuriously_failing_mutex.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/admits_when_free.hpp"

namespace heddle::contracts::mutex {

template <class M> struct admits_when_free : conformance::admits_when_free<M, conformance::mutex_section<M>> {
  static constexpr auto rows = "LOCK-02";
};

}  // namespace heddle::contracts::mutex
