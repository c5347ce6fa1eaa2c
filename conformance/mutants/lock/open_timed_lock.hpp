// A lock on which a timed acquire that would have to wait gets in at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/timed_acquire.hpp"

namespace heddle::models {

struct open_timed_lock : conformance::altered_threads<open_timed_lock> {
  using altered_threads::altered_threads;
  using lock = conformance::opened<threads::lock>;
};

}  // namespace heddle::models
