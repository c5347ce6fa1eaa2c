// contention/mutex by hand, but for the lock and how tasks are started.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

namespace twin {

/// What the competing tasks share; laid out among cache lines as the workload's.
template <class Mutex> struct turns {
  alignas(64) Mutex section;
  alignas(64) long left = 0;
  long taken = 0, inside = 0, overlaps = 0;
  alignas(64) std::array<long, 64> each{};

  void compete(std::size_t me) {
    for (bool more = true; more;) {
      section.lock();
      overlaps += inside++ != 0;
      more = left > 0;
      if (more) --left, ++taken, ++each[me];
      --inside;
      section.unlock();
    }
  }
  bool right(long ops) const {
    long sum = 0;
    for (const long n : each) sum += n;
    return overlaps == 0 && taken == ops && sum == ops;
  }
};

}  // namespace twin
