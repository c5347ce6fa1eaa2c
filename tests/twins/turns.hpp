// contention/mutex by hand, but for the lock and how tasks are started.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace twin {

/// What the competing tasks share.
template <class Mutex> struct turns {
  Mutex section;
  long left = 0, taken = 0, inside = 0, overlaps = 0;

  void compete(long& mine) {
    for (bool more = true; more;) {
      section.lock();
      overlaps += inside++ != 0;
      more = left > 0;
      if (more) --left, ++taken, ++mine;
      --inside;
      section.unlock();
    }
  }
  bool right(long ops, const std::vector<long>& each) const {
    long sum = 0;
    for (const long n : each) sum += n;
    return overlaps == 0 && taken == ops && sum == ops;
  }
};

}  // namespace twin
