// A group that takes the text of a failure for a pattern of printf.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/failures.hpp"
#include "conformance/defects/group_running.hpp"

namespace heddle::models {

struct printf_failures : conformance::altered_threads<printf_failures> {
  using altered_threads::altered_threads;

  template <class F> using body = conformance::altering_failure<F, conformance::filled_in>;
  using group = conformance::group_running<body>;
};

}  // namespace heddle::models
