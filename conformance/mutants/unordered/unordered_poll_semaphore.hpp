// A semaphore that shows nothing to whoever got a permit by a poll.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_poll_semaphore : conformance::altered_threads<unordered_poll_semaphore> {
  using altered_threads::altered_threads;
  using semaphore = conformance::spinning_permits<conformance::orders{.poll = conformance::relaxed}>;
};

}  // namespace heddle::models
