// A cheat: sleeps end in time in the instrumented pass, and late in the passes whose CPU time counts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct two_tempers : conformance::altered_threads<two_tempers> {
  using altered_threads::altered_threads;
  static inline int pass = 0;

  /// A pass has one. The first pass is long enough for the number of operations to be known, so the second is the instrumented one.
  struct group : threads::group {
    explicit group(threads m) : threads::group(m) { ++pass; }
  };
  void sleep_for(std::chrono::nanoseconds d) const {
    threads::sleep_for(pass == 2 ? d : d + std::chrono::milliseconds(5));
  }
};

}  // namespace heddle::models
