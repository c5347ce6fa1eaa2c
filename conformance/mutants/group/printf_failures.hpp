// A group that takes the text of a failure for a pattern of printf.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/failures.hpp"

namespace heddle::models {

struct printf_failures : conformance::altered_threads<printf_failures> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) {
      return threads::group::spawn(conformance::altering_failure<F, conformance::filled_in>{}, a...);
    }
  };
};

}  // namespace heddle::models
