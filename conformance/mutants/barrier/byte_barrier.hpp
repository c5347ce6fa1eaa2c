// A barrier that keeps the number of its parties in a byte.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct byte_barrier : conformance::altered_threads<byte_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, Action> {
    using base = derived::barrier<threads, Action>;
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties > 255 ? parties % 256 + 1 : parties, action, limit) {}
  };
};

}  // namespace heddle::models
