// A group that tells the innermost of nested exceptions, not the one that left the unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/failures.hpp"

namespace heddle::models {

struct root_cause_failures : conformance::altered_threads<root_cause_failures> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) {
      return threads::group::spawn(conformance::altering_failure<F, conformance::root_cause>{}, a...);
    }
  };
};

}  // namespace heddle::models
