// Units that claim to have memory of their own and share it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct leaking_unit : conformance::altered_threads<leaking_unit> {
  using altered_threads::altered_threads;
  static constexpr about_model about{.family = "threads", .says = "claims isolation", .sees = memory::isolated};
};

}  // namespace heddle::models
