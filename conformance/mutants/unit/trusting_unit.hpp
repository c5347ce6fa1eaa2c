// Units in processes of their own, of which each end counts as the end of the unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/bodies.hpp"

namespace heddle::models {

struct trusting_unit : conformance::altered_threads<trusting_unit> {
  using altered_threads::altered_threads;
  static constexpr about_model about{.family = "threads", .says = "a process per task", .sees = memory::isolated};

  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) {
      return threads::group::spawn(conformance::in_a_child<F>{}, a...);
    }
  };
};

}  // namespace heddle::models
