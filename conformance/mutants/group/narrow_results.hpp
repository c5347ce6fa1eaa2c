// A group whose units give the low 8 bits of an integer, as an exit status does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/group_running.hpp"
#include "conformance/defects/results.hpp"

namespace heddle::models {

struct narrow_results : conformance::altered_threads<narrow_results> {
  using altered_threads::altered_threads;

  template <class F> using body = conformance::altering_result<F, conformance::to_exit_status>;
  using group = conformance::group_running<body>;
};

}  // namespace heddle::models
