// A group that keeps 63 bytes of the text of a failure.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/failures.hpp"
#include "conformance/defects/group_running.hpp"

namespace heddle::models {

struct short_texts : conformance::altered_threads<short_texts> {
  using altered_threads::altered_threads;

  template <class F> using body = conformance::altering_failure<F, conformance::cut_short>;
  using group = conformance::group_running<body>;
};

}  // namespace heddle::models
