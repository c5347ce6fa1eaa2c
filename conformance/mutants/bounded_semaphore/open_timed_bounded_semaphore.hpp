// A bounded semaphore on which a timed acquire that would have to wait gets in at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/timed_acquire.hpp"

namespace heddle::models {

struct open_timed_bounded_semaphore : conformance::altered_threads<open_timed_bounded_semaphore> {
  using altered_threads::altered_threads;
  using bounded_semaphore = conformance::opened<threads::bounded_semaphore>;
};

}  // namespace heddle::models
