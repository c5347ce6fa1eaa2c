// A condition whose waits with a predicate keep limits in 32 bits of microseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/limits.hpp"

namespace heddle::models {

struct brief_predicate_condition : conformance::altered_threads<brief_predicate_condition> {
  using altered_threads::altered_threads;

  struct condition : os::condition<threads> {
    using os::condition<threads>::wait_for;
    template <class Predicate> bool wait_for(os::mutex& held, std::chrono::nanoseconds limit, Predicate holds) {
      const auto cut = conformance::cut_to<std::uint32_t, std::chrono::microseconds>(limit);
      return os::condition<threads>::wait_for(held, cut, holds);
    }
  };
};

}  // namespace heddle::models
