// Says: mutexes have nothing to do with each other: what one grants reaches the unit that waits for it, and no other.
// Source: docs/interface.md; [thread.timedmutex.requirements].
// Killed by: striped_mutex.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/keeps_apart.hpp"
#include "conformance/timed/mutex.hpp"

namespace heddle::contracts::mutex {

template <class M> struct keeps_apart : conformance::keeps_apart<M, conformance::timed_mutex<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::mutex
