// A mutex that shows nothing to whoever got it by a poll.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_poll_mutex : conformance::altered_threads<unordered_poll_mutex> {
  using altered_threads::altered_threads;
  using mutex = conformance::spinning_mutex<conformance::orders{.poll = conformance::relaxed}>;
};

}  // namespace heddle::models
