// Says: at most one unit holds the lock, however it acquired it, and sees what those before it did.
// Source: LOCK-03; threading.Lock.
// Killed by: open_poll_lock, open_timed_lock, unordered_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/excludes.hpp"

namespace heddle::contracts::lock {

template <class M> struct excludes : conformance::excludes<M, conformance::lock_section<M>> {
  static constexpr auto rows = "LOCK-03";
};

}  // namespace heddle::contracts::lock
