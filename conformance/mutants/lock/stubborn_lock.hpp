// A lock on which a timed acquire takes a limit below zero for none at all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/timed_acquire.hpp"

namespace heddle::models {

struct stubborn_lock : conformance::altered_threads<stubborn_lock> {
  using altered_threads::altered_threads;
  using lock = conformance::stubborn<threads::lock>;
};

}  // namespace heddle::models
