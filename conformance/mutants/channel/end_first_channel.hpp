// A channel whose receivers, if they had to wait, look whether it was closed before they look for a value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>

#include "conformance/defects/plain_channel.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct end_first_channel : Base {
  template <class T, std::size_t Capacity> struct channel : conformance::plain_channel<Base, T, Capacity> {
    task<Base, received<T>> receive() {
      derived::hold<Base> fields(this->guard_);
      const bool waited = AWAIT(this->wait_for_value(std::chrono::nanoseconds::max()));
      if (waited && this->closed_) RETURN(received<T>{reception::closed, {}});
      RETURN(this->take());
    }
  };
};

}  // namespace heddle::mutants
