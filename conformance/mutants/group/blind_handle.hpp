// A handle whose join returns, without an error, if a unit joins itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct blind_handle : conformance::altered_threads<blind_handle> {
  using altered_threads::altered_threads;

  template <class R> struct handle : threads::handle<R> {
    handle() = default;
    handle(threads::handle<R> sighted) : threads::handle<R>(sighted) {}
    R join() const {
      if (current() == this->id()) return R();
      return threads::handle<R>::join();
    }
  };
};

}  // namespace heddle::models
