// A group whose units give the first 64 bytes of a result.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/group_running.hpp"
#include "conformance/defects/results.hpp"

namespace heddle::models {

struct clipped_results : conformance::altered_threads<clipped_results> {
  using altered_threads::altered_threads;

  template <class F> using body = conformance::altering_result<F, conformance::to_one_line>;
  using group = conformance::group_running<body>;
};

}  // namespace heddle::models
