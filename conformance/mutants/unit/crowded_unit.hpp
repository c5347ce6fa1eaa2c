// Units that claim to run on one worker and have each their own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct crowded_unit : conformance::altered_threads<crowded_unit> {
  using altered_threads::altered_threads;
  static constexpr about_model about{.family = "threads", .says = "claims one worker", .workers = worker_policy::one};
};

}  // namespace heddle::models
