// Says: a timed lock of a mutex that is held gives up, and not before its limit, of whatever magnitude.
// Source: LOCK-07, its lower bound only; [thread.timedmutex.requirements].
// Killed by: leaky_mutex, brief_mutex.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/mutex.hpp"
#include "conformance/timed/never_expires_early.hpp"

namespace heddle::contracts::mutex {

template <class M> struct never_expires_early : conformance::never_expires_early<M, conformance::timed_mutex<M>> {
  static constexpr auto rows = "LOCK-07";
};

}  // namespace heddle::contracts::mutex
