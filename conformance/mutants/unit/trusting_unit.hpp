// Units in processes of their own, of which each end counts as the end of the unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/bodies.hpp"
#include "conformance/defects/group_running.hpp"

namespace heddle::models {

struct trusting_unit : conformance::altered_threads<trusting_unit> {
  using altered_threads::altered_threads;
  static constexpr about_model about{.family = "threads", .says = "a process per task", .sees = memory::isolated};

  using group = conformance::group_running<conformance::in_a_child>;
};

}  // namespace heddle::models
