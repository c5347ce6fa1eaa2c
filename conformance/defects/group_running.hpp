// A group of `threads` whose units do more, or less, than what was spawned.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/threads/model.hpp"

namespace heddle::conformance {

/// Runs `Body<F>` where F was spawned.
template <template <class> class Body> struct group_running : models::threads::group {
  using base = models::threads::group;
  using base::base;
  template <class F, class... A> auto spawn(F, const A&... a) { return base::spawn(Body<F>{}, a...); }
};

}  // namespace heddle::conformance
