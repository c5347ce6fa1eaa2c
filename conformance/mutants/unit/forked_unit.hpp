// Units that run in a process of their own, and claim to share memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/bodies.hpp"
#include "conformance/defects/group_running.hpp"

namespace heddle::models {

struct forked_unit : conformance::altered_threads<forked_unit> {
  using altered_threads::altered_threads;

  using group = conformance::group_running<conformance::in_a_child>;
};

}  // namespace heddle::models
