// A condition that counts its waiters in a byte, and does not notify if it counts none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct byte_condition : Base {
  class condition : public derived::predicate_waits<Base, condition, typename Base::mutex> {
   public:
    using base = derived::predicate_waits<Base, condition, typename Base::mutex>;
    using base::wait;
    using base::wait_for;
    task<Base> wait(typename base::mutex_type& held) {
      ++waiting_;
      AWAIT(native_.wait(held));
      --waiting_;
      RETURN();
    }
    task<Base, bool> wait_for(typename base::mutex_type& held, std::chrono::nanoseconds limit) {
      ++waiting_;
      const bool notified = AWAIT(native_.wait_for(held, limit));
      --waiting_;
      RETURN(notified);
    }
    void notify_one() { this->notify_n(1); }
    void notify_n(int n) {
      if (waiting_ != 0) native_.notify_n(n);
    }
    void notify_all() {
      if (waiting_ != 0) native_.notify_all();
    }

   private:
    std::atomic<std::uint8_t> waiting_{0};
    typename Base::condition native_;
  };
};

}  // namespace heddle::mutants
