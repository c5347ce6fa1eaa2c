// A lock whose poll now and then fails, though nobody has it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/polls.hpp"

namespace heddle::models {

struct spuriously_failing_lock : conformance::altered_threads<spuriously_failing_lock> {
  using altered_threads::altered_threads;
  using lock = conformance::spuriously_failing<threads::lock>;
};

}  // namespace heddle::models
