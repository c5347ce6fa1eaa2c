// A group that takes a unit that throws what is no std::exception for one that has succeeded.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/failures.hpp"
#include "conformance/defects/group_running.hpp"

namespace heddle::models {

struct narrow_group : conformance::altered_threads<narrow_group> {
  using altered_threads::altered_threads;

  using group = conformance::group_running<conformance::unmoved_by_others>;
};

}  // namespace heddle::models
