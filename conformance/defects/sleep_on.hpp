// A sleep in facets that have no view of the unit that calls them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::conformance {

/// Waits for what nobody notifies: in either colour, and in the time that the model has.
template <class M> task<M> sleep_on(std::chrono::nanoseconds limit) {
  derived::guard<M> guard;
  derived::waiters<M> nobody;
  derived::hold<M> fields(guard);
  AWAIT(nobody.wait_for(guard, limit));
  RETURN();
}

}  // namespace heddle::conformance
