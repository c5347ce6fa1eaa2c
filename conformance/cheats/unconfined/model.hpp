// A cheat: units that leave the processors to which the cell is confined.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sched.h>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/group_running.hpp"

namespace heddle::models {

struct unconfined : conformance::altered_threads<unconfined> {
  using altered_threads::altered_threads;

  template <class F> struct anywhere {
    template <class... A> auto operator()(threads m, const A&... a) const {
      cpu_set_t all;
      CPU_ZERO(&all);
      for (std::size_t i = 0; i < CPU_SETSIZE; ++i) CPU_SET(i, &all);
      sched_setaffinity(0, sizeof all, &all);
      return F{}(m, a...);
    }
  };
  using group = conformance::group_running<anywhere>;
};

}  // namespace heddle::models
