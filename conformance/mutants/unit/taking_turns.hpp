// Units of which one runs at a time, until it ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/bodies.hpp"

namespace heddle::models {

struct taking_turns : conformance::altered_threads<taking_turns> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) {
      return threads::group::spawn(conformance::one_at_a_time<F>{}, a...);
    }
  };
};

}  // namespace heddle::models
