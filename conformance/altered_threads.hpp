// The model `threads` with one facet replaced: the base of mutants and cheats.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/threads/model.hpp"

namespace heddle::conformance {

/// `struct leaky_mutex : altered_threads<leaky_mutex> { using altered_threads::altered_threads; … };` The group, and every
/// facet that is not replaced, are those of `threads`; a unit's view is converted if a body takes the altered model.
template <class Altered> struct altered_threads : models::threads {
  altered_threads() = default;
  altered_threads(threads view) : threads(view) {}

  struct runtime {
    explicit runtime(const setting&) {}
    Altered root() { return {}; }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }
  };
};

}  // namespace heddle::conformance
