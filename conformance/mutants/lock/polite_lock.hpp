// A lock whose polls all fail if several units poll at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/polls.hpp"

namespace heddle::models {

struct polite_lock : conformance::altered_threads<polite_lock> {
  using altered_threads::altered_threads;
  using lock = conformance::polite<threads::lock>;
};

}  // namespace heddle::models
