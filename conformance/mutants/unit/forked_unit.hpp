// Units that run in a process of their own, and claim to share memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/bodies.hpp"

namespace heddle::models {

struct forked_unit : conformance::altered_threads<forked_unit> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) {
      return threads::group::spawn(conformance::in_a_child<F>{}, a...);
    }
  };
};

}  // namespace heddle::models
