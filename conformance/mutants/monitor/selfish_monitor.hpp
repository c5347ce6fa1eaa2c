// A monitor on which a wait that has expired consumes the next notification.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <utility>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct selfish_monitor : Base {
  class monitor : public derived::monitor<Base> {
   public:
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait_for;
    task<Base, bool> wait_for(Base m, std::chrono::nanoseconds limit) {
      const bool notified = AWAIT(derived::monitor<Base>::wait_for(m, limit));
      expired_ = expired_ || !notified;
      RETURN(notified);
    }
    /// With the lock held, as its flag is.
    void notify_one(Base m) {
      if (!std::exchange(expired_, false)) derived::monitor<Base>::notify_one(m);
    }

   private:
    bool expired_ = false;
  };
};

}  // namespace heddle::mutants
