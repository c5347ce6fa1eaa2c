// A condition that keeps a notification for a later wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct remembering_condition : Base {
  class condition : public derived::predicate_waits<Base, condition, typename Base::condition::mutex_type> {
   public:
    using base = derived::predicate_waits<Base, condition, typename Base::condition::mutex_type>;
    using base::wait;
    using base::wait_for;
    task<Base> wait(typename base::mutex_type& held) {
      if (!remembered_.exchange(false)) AWAIT(native_.wait(held));
      RETURN();
    }
    task<Base, bool> wait_for(typename base::mutex_type& held, std::chrono::nanoseconds limit) {
      bool notified = remembered_.exchange(false);
      if (!notified) {
        const bool told = AWAIT(native_.wait_for(held, limit));
        notified = told;
      }
      RETURN(notified);
    }
    void notify_one() { notify_n(1); }
    void notify_n(int n) {
      remembered_ = true;
      native_.notify_n(n);
    }
    void notify_all() {
      remembered_ = true;
      native_.notify_all();
    }

   private:
    typename Base::condition native_;
    std::atomic<bool> remembered_{false};
  };
};

}  // namespace heddle::mutants
