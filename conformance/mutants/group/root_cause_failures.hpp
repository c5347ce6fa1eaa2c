// A group that tells the innermost of nested exceptions, not the one that left the unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/failures.hpp"
#include "conformance/defects/group_running.hpp"

namespace heddle::models {

struct root_cause_failures : conformance::altered_threads<root_cause_failures> {
  using altered_threads::altered_threads;

  template <class F> using body = conformance::altering_failure<F, conformance::root_cause>;
  using group = conformance::group_running<body>;
};

}  // namespace heddle::models
