// A condition in which a wait that has expired stays in the queue and consumes the next notification.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct selfish_condition : Base {
  class condition : public Base::condition {
   public:
    using base = typename Base::condition;
    using mutex_type = typename base::mutex_type;
    using base::wait_for;
    task<Base, bool> wait_for(mutex_type& held, std::chrono::nanoseconds limit) {
      const bool notified = AWAIT(base::wait_for(held, limit));
      if (!notified) ++expired_;
      RETURN(notified);
    }
    void notify_one() { notify_n(1); }
    void notify_n(int n) {
      for (; n > 0 && expired_ > 0; --n) --expired_;
      base::notify_n(n);
    }

   private:
    std::atomic<int> expired_{0};
  };
};

}  // namespace heddle::mutants
