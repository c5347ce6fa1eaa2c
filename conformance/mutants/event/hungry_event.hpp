// An event on which a wait that has expired consumes the next set.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct hungry_event : Base {
  class event : public derived::event<Base> {
   public:
    task<Base, bool> wait_for(std::chrono::nanoseconds limit) {
      const bool set = AWAIT(derived::event<Base>::wait_for(limit));
      if (!set && limit > limit.zero()) hungry_ = true;
      RETURN(set);
    }
    void set() {
      if (!hungry_.exchange(false)) derived::event<Base>::set();
    }

   private:
    std::atomic<bool> hungry_{false};
  };
};

}  // namespace heddle::mutants
