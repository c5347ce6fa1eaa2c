// A group in which at most sixteen units run at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/bodies.hpp"
#include "conformance/defects/group_running.hpp"

namespace heddle::models {

struct narrow_gate : conformance::altered_threads<narrow_gate> {
  using altered_threads::altered_threads;

  using group = conformance::group_running<conformance::one_of_sixteen>;
};

}  // namespace heddle::models
