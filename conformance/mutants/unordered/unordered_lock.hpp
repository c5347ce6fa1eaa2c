// A lock whose release shows nothing to the next that acquires it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_lock : conformance::altered_threads<unordered_lock> {
  using altered_threads::altered_threads;
  using lock = conformance::spinning_permits<conformance::orders{.release = conformance::relaxed}>;
};

}  // namespace heddle::models
