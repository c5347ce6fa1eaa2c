// A cheat: units that leave the processors to which the cell is confined.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sched.h>

#include "conformance/altered_threads.hpp"

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
  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) { return threads::group::spawn(anywhere<F>{}, a...); }
  };
};

}  // namespace heddle::models
