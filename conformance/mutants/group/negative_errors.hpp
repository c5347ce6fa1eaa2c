// A handle that takes a negative result for an error number, and throws.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <type_traits>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct negative_errors : conformance::altered_threads<negative_errors> {
  using altered_threads::altered_threads;

  template <class R> struct handle : threads::handle<R> {
    handle() = default;
    handle(threads::handle<R> native) : threads::handle<R>(native) {}
    R join() const {
      if constexpr (std::is_integral_v<R>) {
        const R given = threads::handle<R>::join();
        if (given < R{}) throw task_failed("error " + std::to_string(given));
        return given;
      } else {
        return threads::handle<R>::join();
      }
    }
  };
};

}  // namespace heddle::models
