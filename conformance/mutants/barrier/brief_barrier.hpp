// A barrier that keeps its own limit in an int of milliseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/limits.hpp"

namespace heddle::models {

struct brief_barrier : conformance::altered_threads<brief_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, Action> {
    using base = derived::barrier<threads, Action>;
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, conformance::cut_to<std::int32_t, std::chrono::milliseconds>(limit)) {}
  };
};

}  // namespace heddle::models
