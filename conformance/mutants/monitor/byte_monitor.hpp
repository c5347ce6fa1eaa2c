// A monitor that counts its waiters in a byte, and does not notify if it counts none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct byte_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait_for;
    task<Base> wait(Base m) {
      ++waiting_;
      AWAIT(derived::monitor<Base>::wait(m));
      --waiting_;
      RETURN();
    }
    template <class Predicate> task<Base> wait(Base m, Predicate holds) {
      while (!holds()) AWAIT(this->wait(m));
      RETURN();
    }
    void notify_one(Base m) { this->notify_n(m, 1); }
    void notify_n(Base m, int n) {
      if (waiting_ != 0) derived::monitor<Base>::notify_n(m, n);
    }
    void notify_all(Base m) {
      if (waiting_ != 0) derived::monitor<Base>::notify_all(m);
    }

   private:
    std::uint8_t waiting_ = 0;  ///< changed with the lock held only
  };
};

}  // namespace heddle::mutants
