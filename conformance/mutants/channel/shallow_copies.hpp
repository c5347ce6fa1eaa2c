// A channel that carries the first 64 bytes of a value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct shallow_copies : Base {
  template <class T, std::size_t Capacity> struct channel : derived::channel<Base, T, Capacity> {
    task<Base, bool> send(const T& value) {
      T kept{};
      std::memcpy(&kept, &value, std::min<std::size_t>(sizeof value, 64));
      const auto got = AWAIT(derived::channel<Base, T, Capacity>::send(kept));
      RETURN(got);
    }
  };
};

}  // namespace heddle::mutants
