// Says: at most one unit is between lock and unlock, however it got the mutex, and sees what those before it did.
// Source: [thread.mutex.requirements.mutex]; LOCK-03.
// Killed by: leaky_mutex, open_poll_mutex, open_timed_mutex, unordered_mutex, unordered_poll_mutex, unordered_timed_mutex.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/excludes.hpp"

namespace heddle::contracts::mutex {

template <class M> struct excludes : conformance::excludes<M, conformance::mutex_section<M>> {
  static constexpr auto rows = "LOCK-03";
};

}  // namespace heddle::contracts::mutex
