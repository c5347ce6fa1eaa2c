// Says: units that wait, with a limit and without, stay outside while it is held; one release lets all of them in in turn, however many.
// Source: LOCK-03; threading.Lock.
// Killed by: impatient_lock, byte_counted_lock.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/serves_all_waiters.hpp"

namespace heddle::contracts::lock {

template <class M> struct serves_all_waiters : conformance::serves_all_waiters<M, conformance::lock_section<M>> {
  static constexpr auto rows = "LOCK-03";
};

}  // namespace heddle::contracts::lock
