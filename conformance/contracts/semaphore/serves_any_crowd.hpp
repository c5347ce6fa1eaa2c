// Says: one permit serves all units that wait for it, with a limit and without, one after the other, however many.
// Source: SEM-02, SEM-04; threading.Semaphore.
// Killed by: byte_counted_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/serves_all_waiters.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct serves_any_crowd : conformance::serves_all_waiters<M, conformance::semaphore_section<M>> {
  static constexpr auto rows = "SEM-02 SEM-04";
};

}  // namespace heddle::contracts::semaphore
