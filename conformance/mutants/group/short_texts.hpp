// A group that keeps 63 bytes of the text of a failure.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/failures.hpp"

namespace heddle::models {

struct short_texts : conformance::altered_threads<short_texts> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) {
      return threads::group::spawn(conformance::altering_failure<F, conformance::cut_short>{}, a...);
    }
  };
};

}  // namespace heddle::models
