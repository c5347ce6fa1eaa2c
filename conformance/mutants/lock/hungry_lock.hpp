// A lock on which an acquire that has expired consumes the next release.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/timed_acquire.hpp"

namespace heddle::models {

struct hungry_lock : conformance::altered_threads<hungry_lock> {
  using altered_threads::altered_threads;
  using lock = conformance::hungry<threads::lock>;
};

}  // namespace heddle::models
