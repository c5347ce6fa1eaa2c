// A bounded semaphore that looks whether there is room before it takes its mutex, so that two releases may use the same.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <stdexcept>

#include "conformance/defects/gap.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct twice_released_semaphore : Base {
  class bounded_semaphore : derived::semaphore<Base> {
   public:
    explicit bounded_semaphore(long value = 1) : derived::semaphore<Base>(value), room_(0) {}
    task<Base> acquire() {
      AWAIT(derived::semaphore<Base>::acquire());
      ++room_;
      RETURN();
    }
    bool try_acquire() { return noted(derived::semaphore<Base>::try_acquire()); }
    task<Base, bool> try_acquire_for(std::chrono::nanoseconds limit) {
      const bool took = AWAIT(derived::semaphore<Base>::try_acquire_for(limit));
      RETURN(noted(took));
    }
    void release(int n = 1) {
      if (n > room_) throw std::invalid_argument("a semaphore was released too often");
      conformance::gap<Base>();
      derived::semaphore<Base>::release(n);
      room_ -= n;
    }

   private:
    bool noted(bool took) {
      room_ += took;
      return took;
    }
    std::atomic<long> room_;
  };
};

}  // namespace heddle::mutants
