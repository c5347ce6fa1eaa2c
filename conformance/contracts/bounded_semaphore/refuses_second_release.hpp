// Says: of several units that release at once the only permit taken, exactly one does; the others are refused.
// Source: BSEM-02, BSEM-03; threading.BoundedSemaphore.release.
// Killed by: twice_released_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

#include "conformance/exclusion/refuses_second_release.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct refuses_second_release
    : conformance::refuses_second_release<M, typename M::bounded_semaphore, std::invalid_argument> {
  static constexpr auto rows = "BSEM-02 BSEM-03";
};

}  // namespace heddle::contracts::bounded_semaphore
