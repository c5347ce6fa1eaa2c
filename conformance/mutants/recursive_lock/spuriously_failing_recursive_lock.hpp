// A recursive lock whose poll now and then fails, though nobody has it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/polls.hpp"

namespace heddle::models {

struct spuriously_failing_recursive_lock : conformance::altered_threads<spuriously_failing_recursive_lock> {
  using altered_threads::altered_threads;
  using recursive_lock = conformance::spuriously_failing<threads::recursive_lock>;
};

}  // namespace heddle::models
