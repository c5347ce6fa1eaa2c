// A schedule: what an explorer chose, where that was not the default.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <vector>

namespace heddle::explore {

/// At the choice point `at` (they are counted from 0) number `choice` of the choices was taken, and not number 0.
struct departure {
  std::size_t at;
  std::size_t choice;
  friend auto operator<=>(const departure&, const departure&) = default;
};

/// Everything else is the default, so an empty schedule is a run in which units take turns only where one waits, yields or ends.
/// In the order of their choice points.
using schedule = std::vector<departure>;

}  // namespace heddle::explore
