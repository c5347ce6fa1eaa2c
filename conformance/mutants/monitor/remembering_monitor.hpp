// A monitor that keeps a notification for a later wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <utility>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct remembering_monitor : Base {
  class monitor : public derived::monitor<Base> {
   public:
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait;
    using derived::monitor<Base>::wait_for;
    task<Base> wait(Base m) {
      if (!std::exchange(remembered_, false)) AWAIT(derived::monitor<Base>::wait(m));
      RETURN();
    }
    task<Base, bool> wait_for(Base m, std::chrono::nanoseconds limit) {
      if (std::exchange(remembered_, false)) RETURN(true);
      const bool took = AWAIT(derived::monitor<Base>::wait_for(m, limit));
      RETURN(took);
    }
    void notify_one(Base m) { this->notify_n(m, 1); }
    void notify_n(Base m, int n) {
      remembered_ = true;
      derived::monitor<Base>::notify_n(m, n);
    }
    void notify_all(Base m) {
      remembered_ = true;
      derived::monitor<Base>::notify_all(m);
    }

   private:
    bool remembered_ = false;  ///< with the lock held, as every wait and notification is
  };
};

}  // namespace heddle::mutants
