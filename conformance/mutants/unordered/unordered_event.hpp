// An event whose set shows nothing to those that it frees.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_event : conformance::altered_threads<unordered_event> {
  using altered_threads::altered_threads;
  using event = conformance::spinning_event<conformance::orders{.release = conformance::relaxed}>;
};

}  // namespace heddle::models
