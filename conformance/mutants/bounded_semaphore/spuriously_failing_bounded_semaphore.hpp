// A bounded semaphore whose poll now and then fails, though there are permits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/polls.hpp"

namespace heddle::models {

struct spuriously_failing_bounded_semaphore : conformance::altered_threads<spuriously_failing_bounded_semaphore> {
  using altered_threads::altered_threads;
  using bounded_semaphore = conformance::spuriously_failing<threads::bounded_semaphore>;
};

}  // namespace heddle::models
