// A condition that knows by a count of 16 bits that it was notified: of 65536 notifications at once a waiter sees none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct short_notice_condition : Base {
  struct condition : Base::condition {
    using base = typename Base::condition;
    using mutex_type = typename base::mutex_type;
    using base::wait;
    using base::wait_for;
    task<Base> wait(mutex_type& held) {
      const auto before = notices_.load();
      do AWAIT(base::wait(held));
      while (notices_ == before);
      RETURN();
    }
    task<Base, bool> wait_for(mutex_type& held, std::chrono::nanoseconds limit) {
      const auto before = notices_.load();
      const deadline_on<typename Base::clock> until(limit);
      bool woken = true;
      while (woken && notices_ == before) {
        const bool in_time = AWAIT(base::wait_for(held, until.left()));
        woken = in_time;
      }
      RETURN(woken);
    }
    void notify_one() { notify_n(1); }
    void notify_n(int n) {
      ++notices_;
      base::notify_n(n);
    }
    void notify_all() {
      ++notices_;
      base::notify_all();
    }

   private:
    std::atomic<std::uint16_t> notices_{0};
  };
};

}  // namespace heddle::mutants
