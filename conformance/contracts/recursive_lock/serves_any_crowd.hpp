// Says: units that wait, with a limit and without, stay outside while it is held; one release lets all of them in in turn, however many.
// Source: RLOCK-01 (LOCK-03); threading.RLock.
// Killed by: byte_counted_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/serves_all_waiters.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct serves_any_crowd
    : conformance::serves_all_waiters<M, conformance::recursive_lock_section<M>> {
  static constexpr auto rows = "RLOCK-01";
};

}  // namespace heddle::contracts::recursive_lock
