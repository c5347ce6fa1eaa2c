// A group in which at most sixteen units run at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/bodies.hpp"

namespace heddle::models {

struct narrow_gate : conformance::altered_threads<narrow_gate> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) {
      return threads::group::spawn(conformance::one_of_sixteen<F>{}, a...);
    }
  };
};

}  // namespace heddle::models
