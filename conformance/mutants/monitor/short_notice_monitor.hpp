// A monitor that knows by a count of 16 bits that it was notified: of 65536 notifications at once a waiter sees none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct short_notice_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using base = derived::monitor<Base>;
    using base::base;
    using base::wait;
    using base::wait_for;
    task<Base> wait(Base m) {
      AWAIT(wait_for(m, std::chrono::nanoseconds::max()));
      RETURN();
    }
    task<Base, bool> wait_for(Base m, std::chrono::nanoseconds limit) {
      const auto before = notices_;
      const deadline_on<typename Base::clock> until(limit);
      bool woken = true;
      while (woken && notices_ == before) {
        const bool in_time = AWAIT(base::wait_for(m, until.left()));
        woken = in_time;
      }
      RETURN(woken);
    }
    void notify_one(Base m) { notify_n(m, 1); }
    void notify_n(Base m, int n) {
      ++notices_;
      base::notify_n(m, n);
    }
    void notify_all(Base m) {
      ++notices_;
      base::notify_all(m);
    }

   private:
    std::uint16_t notices_ = 0;  ///< changed with the lock held only
  };
};

}  // namespace heddle::mutants
