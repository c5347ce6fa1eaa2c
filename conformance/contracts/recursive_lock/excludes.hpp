// Says: at most one unit holds the lock, at any depth, and sees what those before it did.
// Source: RLOCK-01; threading.RLock.
// Killed by: flat_recursive_lock, unordered_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/excludes.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct excludes : conformance::excludes<M, conformance::recursive_lock_section<M>> {
  static constexpr auto rows = "RLOCK-01";
};

}  // namespace heddle::contracts::recursive_lock
