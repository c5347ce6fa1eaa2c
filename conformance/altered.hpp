// A model with something replaced in it, for any base: what mutants are made of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "models/facets/facets.hpp"

namespace heddle::conformance {

/// A mutant is `template <class Base> struct leaky_mutex : Base { struct mutex … };` and nothing else: what it declares hides what its
/// base has. This makes a model of it. The group, and every facet that is not replaced, are the base's; a unit's view is converted
/// if a body takes the altered model.
template <template <class> class Mutant, class Base> struct altered : Mutant<Base> {
  altered(Base view) : Mutant<Base>{view} {}

  class runtime {
   public:
    explicit runtime(const setting& asked) : unaltered_(asked) {}
    altered root() { return altered(unaltered_.root()); }
    template <class F, class... A> void run(F body, A&&... a) {
      unaltered_.run([body](Base m, auto... each) { return body(altered(m), each...); }, std::forward<A>(a)...);
    }

   private:
    typename Base::runtime unaltered_;
  };
};

}  // namespace heddle::conformance
