// A semaphore whose poll now and then fails, though there are permits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/polls.hpp"

namespace heddle::models {

struct spuriously_failing_semaphore : conformance::altered_threads<spuriously_failing_semaphore> {
  using altered_threads::altered_threads;
  using semaphore = conformance::spuriously_failing<threads::semaphore>;
};

}  // namespace heddle::models
