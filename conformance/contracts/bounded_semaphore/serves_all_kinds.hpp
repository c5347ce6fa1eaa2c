// Says: permits that are released one right after the other reach all that wait, those with a limit and those without.
// Source: BSEM-01; docs/interface.md.
// Killed by: two_queue_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/serves_all_kinds.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct serves_all_kinds
    : conformance::serves_all_kinds<M, conformance::granted_permits<M, typename M::bounded_semaphore>> {
  static constexpr auto rows = "BSEM-01";
};

}  // namespace heddle::contracts::bounded_semaphore
