// A lock that a poll finds held for a moment after another unit has released it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/settling.hpp"

namespace heddle::models {

struct settling_lock : conformance::altered_threads<settling_lock> {
  using altered_threads::altered_threads;
  using lock = conformance::settling<threads::lock>;
};

}  // namespace heddle::models
