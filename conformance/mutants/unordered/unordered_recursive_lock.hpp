// A recursive lock whose last release shows nothing to the next owner.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_recursive_lock : conformance::altered_threads<unordered_recursive_lock> {
  using altered_threads::altered_threads;
  using recursive_lock = conformance::spinning_recursive_lock<conformance::orders{.release = conformance::relaxed}>;
};

}  // namespace heddle::models
