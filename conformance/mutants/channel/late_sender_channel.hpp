// A channel whose waiting senders look for room before they look whether it was closed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <mutex>

#include "conformance/defects/plain_channel.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct late_sender_channel : Base {
  template <class T, std::size_t Capacity> struct channel : conformance::plain_channel<Base, T, Capacity> {
    task<Base, bool> send(T value) {
      derived::hold<Base> fields(this->guard_);
      if (this->closed_) RETURN(false);
      while (this->full()) {
        AWAIT(this->room_.wait(this->guard_));
        if (this->full() && this->closed_) RETURN(false);
      }
      RETURN(this->push(value));
    }
  };
};

}  // namespace heddle::mutants
