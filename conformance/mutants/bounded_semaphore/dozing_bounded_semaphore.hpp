// A bounded semaphore on which a timed acquire looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/timed_acquire.hpp"

namespace heddle::models {

struct dozing_bounded_semaphore : conformance::altered_threads<dozing_bounded_semaphore> {
  using altered_threads::altered_threads;
  using bounded_semaphore = conformance::dozing<threads::bounded_semaphore>;
};

}  // namespace heddle::models
