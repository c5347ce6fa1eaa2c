// Units of which one runs at a time, until it ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/bodies.hpp"
#include "conformance/defects/group_running.hpp"

namespace heddle::models {

struct taking_turns : conformance::altered_threads<taking_turns> {
  using altered_threads::altered_threads;

  using group = conformance::group_running<conformance::one_at_a_time>;
};

}  // namespace heddle::models
