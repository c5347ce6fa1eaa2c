// A group that passes its units the first two arguments in the wrong order, where their types agree.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/bodies.hpp"

namespace heddle::models {

struct swapping_arguments : conformance::altered_threads<swapping_arguments> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) {
      return threads::group::spawn(conformance::swapped<F>{}, a...);
    }
  };
};

}  // namespace heddle::models
