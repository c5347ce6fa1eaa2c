// A bounded semaphore on which a timed acquire uses up its limit even where it need not wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/timed_acquire.hpp"

namespace heddle::models {

struct sluggish_bounded_semaphore : conformance::altered_threads<sluggish_bounded_semaphore> {
  using altered_threads::altered_threads;
  using bounded_semaphore = conformance::sluggish<threads::bounded_semaphore>;
};

}  // namespace heddle::models
