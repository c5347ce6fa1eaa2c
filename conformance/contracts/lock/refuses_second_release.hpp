// Says: of several units that release a lock at once that was taken once, exactly one does; the others are refused.
// Source: LOCK-11; threading.Lock.release.
// Killed by: twice_released_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <system_error>

#include "conformance/exclusion/refuses_second_release.hpp"

namespace heddle::contracts::lock {

template <class M> struct refuses_second_release
    : conformance::refuses_second_release<M, typename M::lock, std::system_error> {
  static constexpr auto rows = "LOCK-11";
};

}  // namespace heddle::contracts::lock
