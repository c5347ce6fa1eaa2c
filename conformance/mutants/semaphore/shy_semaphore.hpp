// A semaphore whose poll fails while another unit polls.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/polls.hpp"

namespace heddle::models {

struct shy_semaphore : conformance::altered_threads<shy_semaphore> {
  using altered_threads::altered_threads;
  using semaphore = conformance::shy<threads::semaphore>;
};

}  // namespace heddle::models
