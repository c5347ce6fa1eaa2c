// An event as a register of two values: set and clear write it, the others read it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/linearizability/is_linearizable.hpp"
#include "harness/linearizability/specifications.hpp"

namespace heddle::conformance {

template <class M> struct recorded_event {
  using needs = heddle::needs<typename M::group, typename M::event>;
  using specified = linearizability::reg;
  M::event tested;

  static specified specification() { return {}; }
  static linearizability::object_state first() { return {0}; }

  task<M> go(M m, recorder into, std::minstd_rand& random, int, int turns) {
    for (int i = 0; i < 2 * turns; ++i) {
      const auto choice = random() % 5;
      if (choice < 2) {
        write(into, choice == 0);
      } else {
        const long called = into.now();
        const bool set = AWAIT(read(random));
        into.record(called, specified::read, 0, set);
      }
      if (random() % 2 == 0) AWAIT(m.yield());
    }
    RETURN();
  }
  void write(recorder into, bool set) {
    const long called = into.now();
    if (set)
      tested.set();
    else
      tested.clear();
    into.record(called, specified::write, set, 0);
  }
  task<M, bool> read(std::minstd_rand& random) {
    const auto choice = random() % 3;
    if (choice == 0) RETURN(tested.is_set());
    const std::chrono::nanoseconds limit = choice == 1 ? std::chrono::microseconds(20) : std::chrono::microseconds(0);
    const bool set = AWAIT(tested.wait_for(limit));  // under test: a limit that may be used up
    RETURN(set);
  }
};

}  // namespace heddle::conformance
