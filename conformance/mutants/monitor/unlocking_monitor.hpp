// A monitor that gives up one level of its lock if the predicate of a wait throws.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct unlocking_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait;
    using derived::monitor<Base>::wait_for;
    template <class Predicate> task<Base> wait(Base m, Predicate holds) {
      AWAIT(derived::monitor<Base>::wait(m, [=, this] { return guarded(m, holds); }));
      RETURN();
    }
    template <class Predicate> task<Base, bool> wait_for(Base m, std::chrono::nanoseconds limit, Predicate holds) {
      return derived::monitor<Base>::wait_for(m, limit, [=, this] { return guarded(m, holds); });
    }

   private:
    template <class Predicate> bool guarded(Base m, Predicate holds) {
      try {
        return holds();
      } catch (...) {
        this->release(m);
        throw;
      }
    }
  };
};

}  // namespace heddle::mutants
