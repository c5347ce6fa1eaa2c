// On threads, a channel that never waits for room if its type and capacity are those that are timed: more than explored schedules fill.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>

#include "conformance/altered_threads.hpp"
#include "harness/timed_channel.hpp"

namespace heddle::models {

struct roomy_timed_channel : conformance::altered_threads<roomy_timed_channel> {
  using altered_threads::altered_threads;
  template <class T, std::size_t Capacity> static constexpr bool timed =
      std::is_same_v<T, timed_value> && Capacity == timed_capacity;
  template <class T, std::size_t Capacity> using channel =
      derived::channel<threads, T, timed<T, Capacity> ? 65536 : Capacity>;
};

}  // namespace heddle::models
