// A channel that delivers every third value twice.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct doubling_channel : Base {
  template <class T, std::size_t Capacity> class channel : public derived::channel<Base, T, Capacity> {
   public:
    task<Base, received<T>> receive() {
      const auto again = take_again();
      if (again) RETURN({reception::value, *again});
      const auto got = AWAIT(derived::channel<Base, T, Capacity>::receive());
      if (got) keep_each_third(got.value);
      RETURN(got);
    }

   private:
    std::optional<T> take_again() {
      const derived::hold<Base> fields(guard_);
      return std::exchange(again_, std::nullopt);
    }
    void keep_each_third(const T& value) {
      const derived::hold<Base> fields(guard_);
      if (++delivered_ % 3 == 0) again_ = value;
    }
    derived::guard<Base> guard_;
    std::optional<T> again_;
    int delivered_ = 0;
  };
};

}  // namespace heddle::mutants
