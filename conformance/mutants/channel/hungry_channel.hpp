// A channel on which a receive that has expired consumes the next value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct hungry_channel : Base {
  template <class T, std::size_t Capacity> class channel : public derived::channel<Base, T, Capacity> {
   public:
    task<Base, received<T>> receive_for(std::chrono::nanoseconds limit) {
      const auto got = AWAIT(derived::channel<Base, T, Capacity>::receive_for(limit));
      if (got.what == reception::timed_out && limit > limit.zero()) hungry_ = true;
      RETURN(got);
    }
    task<Base, bool> send(T value) {
      if (hungry_.exchange(false)) RETURN(true);
      const bool took = AWAIT(derived::channel<Base, T, Capacity>::send(value));
      RETURN(took);
    }

   private:
    std::atomic<bool> hungry_{false};
  };
};

}  // namespace heddle::mutants
