// A lock or a semaphore whose operations are recorded.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/exclusion/section.hpp"
#include "conformance/linearizability/is_linearizable.hpp"
#include "harness/linearizability/specifications.hpp"

namespace heddle::conformance {

/// Units take and give back, in every way, also with a limit that may be used up.
template <class M, class Section, int Permits = 1> struct recorded_permits {
  using needs = typename Section::needs;
  using specified = linearizability::permits;
  Section tested;

  static specified specification() { return {}; }
  static linearizability::object_state first() { return {Permits}; }

  task<M, bool> enter(M m, std::minstd_rand& random) {
    constexpr std::chrono::microseconds soon(20);
    const auto choice = random() % (ways + 1);
    if (choice < ways) {
      const bool in = AWAIT(tested.enter(m, way_of(static_cast<long>(choice))));
      RETURN(in);
    }
    const bool in = AWAIT(tested.enter_for(m, soon));  // under test: a limit that may be used up
    RETURN(in);
  }
  task<M> go(M m, recorder into, std::minstd_rand& random, int, int turns) {
    for (int i = 0; i < turns; ++i) {
      const long called = into.now();
      const bool in = AWAIT(enter(m, random));
      into.record(called, specified::take, 0, in);
      if (random() % 2 == 0) AWAIT(m.yield());
      if (!in) continue;
      const long released = into.now();
      tested.leave(m);
      into.record(released, specified::release, 0, 0);
      if (random() % 2 == 0) AWAIT(m.yield());
    }
    RETURN();
  }
};

/// Of a semaphore of either kind.
template <class Semaphore> struct of_two : Semaphore {
  of_two() : Semaphore(2) {}
};
template <class M, class Semaphore> using recorded_semaphore =
    recorded_permits<M, acquired_section<M, of_two<Semaphore>>, 2>;

}  // namespace heddle::conformance
