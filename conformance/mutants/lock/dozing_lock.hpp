// A lock on which a timed acquire looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/timed_acquire.hpp"

namespace heddle::models {

struct dozing_lock : conformance::altered_threads<dozing_lock> {
  using altered_threads::altered_threads;
  using lock = conformance::dozing<threads::lock>;
};

}  // namespace heddle::models
