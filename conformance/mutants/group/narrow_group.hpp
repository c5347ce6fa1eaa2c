// A group that takes a unit that throws what is no std::exception for one that has succeeded.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/failures.hpp"

namespace heddle::models {

struct narrow_group : conformance::altered_threads<narrow_group> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) {
      return threads::group::spawn(conformance::unmoved_by_others<F>{}, a...);
    }
  };
};

}  // namespace heddle::models
