// A channel that delivers every tenth value twice.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct doubling_channel : conformance::altered_threads<doubling_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> class channel : public derived::channel<threads, T, Capacity> {
   public:
    received<T> receive() {
      if (const auto again = take_again()) return {reception::value, *again};
      const auto got = derived::channel<threads, T, Capacity>::receive();
      if (got) keep_each_tenth(got.value);
      return got;
    }

   private:
    std::optional<T> take_again() {
      const std::lock_guard fields(guard_);
      return std::exchange(again_, std::nullopt);
    }
    void keep_each_tenth(const T& value) {
      const std::lock_guard fields(guard_);
      if (++delivered_ % 10 == 0) again_ = value;
    }
    std::mutex guard_;
    std::optional<T> again_;
    int delivered_ = 0;
  };
};

}  // namespace heddle::models
