// A channel whose waiting receivers get a value when it is closed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct phantom_channel : Base {
  template <class T, std::size_t Capacity> class channel : public derived::channel<Base, T, Capacity> {
   public:
    task<Base, received<T>> receive() {
      const bool open = !closed_;
      auto got = AWAIT(derived::channel<Base, T, Capacity>::receive());
      if (open) got.what = reception::value;
      RETURN(got);
    }
    void close() {
      closed_ = true;
      derived::channel<Base, T, Capacity>::close();
    }

   private:
    std::atomic<bool> closed_{false};
  };
};

}  // namespace heddle::mutants
