// A closed channel whose timed receive tells the end though values are left.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>

#include "conformance/defects/plain_channel.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct forgetful_poll_channel : Base {
  template <class T, std::size_t Capacity> struct channel : conformance::plain_channel<Base, T, Capacity> {
    task<Base, received<T>> receive_for(std::chrono::nanoseconds limit) {
      derived::hold<Base> fields(this->guard_);
      if (this->closed_) RETURN(received<T>{reception::closed, {}});
      AWAIT(this->wait_for_value(limit));
      RETURN(this->take());
    }
  };
};

}  // namespace heddle::mutants
