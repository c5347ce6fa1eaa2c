// A channel in which a value now and then overtakes the one before it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct rarely_overtaking_channel : conformance::altered_threads<rarely_overtaking_channel> {
  using altered_threads::altered_threads;

  /// A receive without a limit that finds two values may give the second, and leave the first to the next receive.
  template <class T, std::size_t Capacity> class channel : public threads::channel<T, Capacity> {
    using base = threads::channel<T, Capacity>;

   public:
    received<T> receive() { return receive_for(std::chrono::nanoseconds::max()); }
    received<T> receive_for(std::chrono::nanoseconds limit) {
      if (const auto kept = take_kept()) return {reception::value, *kept};
      const auto first = base::receive_for(limit);
      if (!first || ++received_before() % 61 != 0) return first;
      const auto second = base::receive_for(std::chrono::nanoseconds(0));
      if (!second) return first;
      const std::lock_guard fields(guard_);
      kept_ = first.value;
      return second;
    }

   private:
    static std::atomic<unsigned>& received_before() {
      static std::atomic<unsigned> by_all;
      return by_all;
    }
    std::optional<T> take_kept() {
      const std::lock_guard fields(guard_);
      return std::exchange(kept_, std::nullopt);
    }
    std::mutex guard_;
    std::optional<T> kept_;
  };
};

}  // namespace heddle::models
