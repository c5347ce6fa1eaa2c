// Says: what is free is got at once, by a wait and by a poll, with a limit and without, whatever else is held.
// Source: SEM-05; threading.Semaphore.acquire. (In C++ a poll may, [thread.sema.cnt].)
// Killed by: spuriously_failing_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/admits_when_free.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct admits_when_free : conformance::admits_when_free<M, conformance::semaphore_section<M>> {
  static constexpr auto rows = "SEM-05";
};

}  // namespace heddle::contracts::semaphore
