// Handles of which one that no spawn gave can be joined.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hollow_handle : conformance::altered_threads<hollow_handle> {
  using altered_threads::altered_threads;

  template <class R> struct handle : threads::handle<R> {
    handle() = default;
    handle(threads::handle<R> native) : threads::handle<R>(native) {}
    R join() const {
      if (this->id() == 0) return R();
      return threads::handle<R>::join();
    }
  };
};

}  // namespace heddle::models
