// Deadlines as pthread's functions take them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <ctime>

#include "models/facets/deadline.hpp"

namespace heddle::os {

/// A deadline as pthread's clock functions take it (CLOCK_MONOTONIC is steady_clock's).
inline timespec timespec_of(deadline until) {
  using namespace std::chrono;
  const auto since = until.when().time_since_epoch();
  const auto s = duration_cast<seconds>(since);
  return {s.count(), duration_cast<nanoseconds>(since - s).count()};
}

}  // namespace heddle::os
