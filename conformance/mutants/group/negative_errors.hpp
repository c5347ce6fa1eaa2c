// A handle that takes a negative result for an error number, and throws.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <type_traits>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/joined_by.hpp"

namespace heddle::models {

struct negative_errors : conformance::altered_threads<negative_errors> {
  using altered_threads::altered_threads;

  template <class R> using handle = conformance::joined_by<negative_errors, R>;
  template <class R> static R join_of(const threads::handle<R>& unit) {
    if constexpr (std::is_integral_v<R>) {
      const R given = unit.join();
      if (given < R{}) throw task_failed("error " + std::to_string(given));
      return given;
    } else {
      return unit.join();
    }
  }
};

}  // namespace heddle::models
