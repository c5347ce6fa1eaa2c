// Units that go on at about the same moment.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::conformance {

/// Waits until it is round `mine`. Looks often in between, so that units on several processors go on together.
template <class M> task<M> await_round(M m, const std::atomic<long>& round, long mine) {
  constexpr int looks = 100;
  for (int i = 0; round < mine; ++i)
    if (i % looks == 0) AWAIT(m.yield());
  RETURN();
}

/// For contracts whose rounds need some units at once, but no crowd.
constexpr int some_units(const contract_size& z) { return z.units < 4 ? z.units : 4; }

}  // namespace heddle::conformance
