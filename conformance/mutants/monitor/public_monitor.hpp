// A monitor that tells a stranger who notifies it that it must not, and wakes its waiters nevertheless.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct public_monitor : Base {
  class monitor : public derived::monitor<Base> {
   public:
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait;
    using derived::monitor<Base>::wait_for;
    task<Base> wait(Base m) {
      for (bool woken = false; !woken;) {
        const bool notified = AWAIT(this->wait_for(m, std::chrono::microseconds(10)));
        woken = notified || called_.exchange(false);
      }
      RETURN();
    }
    void notify_all(Base m) {
      called_ = true;
      derived::monitor<Base>::notify_all(m);
    }

   private:
    std::atomic<bool> called_{false};
  };
};

}  // namespace heddle::mutants
