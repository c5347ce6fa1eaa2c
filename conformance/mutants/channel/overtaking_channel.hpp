// A channel in which a value may overtake the one before it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct overtaking_channel : Base {
  template <class T, std::size_t Capacity> class channel : public derived::channel<Base, T, Capacity> {
   public:
    /// Returns the second of two values, and keeps the first for the next receive.
    task<Base, received<T>> receive() {
      AWAIT(one_at_a_time_.acquire());
      auto got = received<T>{reception::value, {}};
      if (const auto kept = std::exchange(kept_, std::nullopt)) {
        got.value = *kept;
      } else {
        const auto first = AWAIT(derived::channel<Base, T, Capacity>::receive());
        const auto second = AWAIT(this->receive_for(std::chrono::nanoseconds(0)));
        got = second ? second : first;
        if (second) kept_ = first.value;
      }
      one_at_a_time_.release();
      RETURN(got);
    }

   private:
    derived::lock<Base> one_at_a_time_;
    std::optional<T> kept_;
  };
};

}  // namespace heddle::mutants
