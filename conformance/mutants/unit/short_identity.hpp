// Units that are known by 16 bits of an address.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct short_identity : conformance::altered_threads<short_identity> {
  using altered_threads::altered_threads;

  static unit_id current() { return threads::current() & 0xffff; }
  unit_id self() const { return current(); }
};

}  // namespace heddle::models
