// Says: one permit lets one unit in at a time, however it acquired it, and it sees what those before it did.
// Source: SEM-02; threading.Semaphore.
// Killed by: open_timed_semaphore, unordered_semaphore, unordered_poll_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/excludes.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct excludes : conformance::excludes<M, conformance::semaphore_section<M>> {
  static constexpr auto rows = "SEM-02";
};

}  // namespace heddle::contracts::semaphore
