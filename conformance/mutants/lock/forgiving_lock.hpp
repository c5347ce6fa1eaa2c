// A lock that is released when the unit that took it fails.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/forgiving.hpp"

namespace heddle::models {

struct forgiving_lock : conformance::altered_threads<forgiving_lock> {
  using altered_threads::altered_threads;
  using lock = conformance::forgiving<threads::lock>;
  using group = conformance::cleaning_group<forgiving_lock, lock>;
};

}  // namespace heddle::models
