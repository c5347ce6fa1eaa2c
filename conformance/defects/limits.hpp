// Limits that are kept in too few bits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "models/facets/facets.hpp"

namespace heddle::conformance {

/// The limit as a number of `Unit`s of type `Rep`: what does not fit is cut off. The longest limit means none, and is spared.
template <class Rep, class Unit> std::chrono::nanoseconds cut_to(std::chrono::nanoseconds limit) {
  if (limit <= limit.zero() || limit == limit.max()) return limit;
  return Unit(static_cast<Rep>(std::chrono::ceil<Unit>(limit).count()));
}

/// A timed acquire that keeps its limit so.
template <class M, class Facet, class Rep, class Unit> struct brief : Facet {
  using Facet::Facet;
  task<M, bool> try_acquire_for(std::chrono::nanoseconds limit) {
    return Facet::try_acquire_for(cut_to<Rep, Unit>(limit));
  }
};

}  // namespace heddle::conformance
