// A lock on which a timed acquire uses up its limit even where it need not wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/timed_acquire.hpp"

namespace heddle::models {

struct sluggish_lock : conformance::altered_threads<sluggish_lock> {
  using altered_threads::altered_threads;
  using lock = conformance::sluggish<threads::lock>;
};

}  // namespace heddle::models
