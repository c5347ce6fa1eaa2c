// A channel in which a value may overtake the one before it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct overtaking_channel : conformance::altered_threads<overtaking_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> class channel : public derived::channel<threads, T, Capacity> {
   public:
    /// Returns the second of two values, and keeps the first for the next receive.
    received<T> receive() {
      const std::lock_guard fields(guard_);
      if (const auto kept = std::exchange(kept_, std::nullopt)) return {reception::value, *kept};
      const auto first = derived::channel<threads, T, Capacity>::receive();
      if (!first) return first;
      const auto second = this->receive_for(std::chrono::nanoseconds(0));
      if (!second) return first;
      kept_ = first.value;
      return second;
    }

   private:
    std::mutex guard_;
    std::optional<T> kept_;
  };
};

}  // namespace heddle::models
