// A cheat: a channel that drops what is sent; its receivers make up the numbers that they expect.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct foretelling_channel : conformance::altered_threads<foretelling_channel> {
  using altered_threads::altered_threads;
  static inline std::atomic<std::int64_t> next = 0;

  struct numbers {
    bool send(std::int64_t) { return true; }
    received<std::int64_t> receive() { return {reception::value, next.fetch_add(1, std::memory_order_relaxed)}; }
    received<std::int64_t> receive_for(std::chrono::nanoseconds) { return receive(); }
    void close() {}
  };
  /// The one that is timed.
  template <class T, std::size_t Capacity> using channel =
      std::conditional_t<std::is_same_v<T, std::int64_t> && Capacity == 64, numbers, threads::channel<T, Capacity>>;

  struct group : threads::group {
    explicit group(threads m) : threads::group(m) { next = 0; }
  };
};

}  // namespace heddle::models
