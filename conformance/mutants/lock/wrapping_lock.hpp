// A lock that adds a limit to the clock without checking for overflow.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct wrapping_lock : conformance::altered_threads<wrapping_lock> {
  using altered_threads::altered_threads;

  struct lock : derived::lock<threads> {
    bool try_acquire_for(std::chrono::nanoseconds limit) {
      using namespace std::chrono;
      const auto now = steady_clock::now().time_since_epoch();
      const auto sum = static_cast<std::uint64_t>(now.count()) + static_cast<std::uint64_t>(limit.count());
      const nanoseconds until(static_cast<std::int64_t>(sum));
      return derived::lock<threads>::try_acquire_for(until < now ? nanoseconds(0) : limit);
    }
  };
};

}  // namespace heddle::models
