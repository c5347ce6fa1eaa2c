// Says: one permit lets one unit in at a time, however it acquired it, and it sees what those before it did.
// Source: BSEM-01; threading.BoundedSemaphore.
// Killed by: open_timed_bounded_semaphore, unordered_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/excludes.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct excludes : conformance::excludes<M, conformance::bounded_semaphore_section<M>> {
  static constexpr auto rows = "BSEM-01";
};

}  // namespace heddle::contracts::bounded_semaphore
