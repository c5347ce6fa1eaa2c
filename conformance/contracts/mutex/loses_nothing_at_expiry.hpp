// Says: a timed lock that gives up takes nothing from a waiter beside it, not even if the mutex is freed at that moment.
// Source: LOCK-07; [thread.timedmutex.requirements].
// Killed by: hungry_mutex, forgotten_sleeper_mutex.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/loses_nothing_at_expiry.hpp"
#include "conformance/timed/mutex.hpp"

namespace heddle::contracts::mutex {

template <class M> struct loses_nothing_at_expiry
    : conformance::loses_nothing_at_expiry<M, conformance::timed_mutex<M>> {
  static constexpr auto rows = "LOCK-07";
};

}  // namespace heddle::contracts::mutex
