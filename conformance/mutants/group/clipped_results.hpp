// A group whose units give the first 64 bytes of a result.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/results.hpp"

namespace heddle::models {

struct clipped_results : conformance::altered_threads<clipped_results> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) {
      return threads::group::spawn(conformance::altering_result<F, conformance::to_one_line>{}, a...);
    }
  };
};

}  // namespace heddle::models
