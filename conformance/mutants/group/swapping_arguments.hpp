// A group that passes its units the first two arguments in the wrong order, where their types agree.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/bodies.hpp"
#include "conformance/defects/group_running.hpp"

namespace heddle::models {

struct swapping_arguments : conformance::altered_threads<swapping_arguments> {
  using altered_threads::altered_threads;

  using group = conformance::group_running<conformance::swapped>;
};

}  // namespace heddle::models
