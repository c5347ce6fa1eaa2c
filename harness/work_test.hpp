// What the tests of the account count: one class for all, since a process counts the units of one workload.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/account.hpp"

namespace heddle {

struct account_in_tests {
  static account::totals read() { return account::reader::read(); }
};

/// A workload, to the account. Each function makes units and gives when they have ended.
struct work {
  using unit_here = running_unit<work>;

  static void unit() { const unit_here here; }
  static void unit_given(std::uint64_t arguments) { const unit_here here(arguments); }
  static void two_at_once() { const unit_here a, b; }
  static void two_inside_one_and_one_after() {
    const unit_here a;
    two_at_once();
    const unit_here b;
  }
  /// Gives what `look` gives inside a unit.
  template <class Look> static auto inside(Look look) {
    const unit_here here;
    return look();
  }
};

}  // namespace heddle
