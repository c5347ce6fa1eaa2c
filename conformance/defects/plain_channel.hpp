// A channel of threads whose parts mutants can use and replace.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <mutex>

#include "models/threads/model.hpp"

namespace heddle::conformance {

template <class T, std::size_t Capacity> class plain_channel {
 public:
  bool send(T value) {
    std::unique_lock fields(guard_);
    while (full() && !closed_) room_.wait(guard_);
    return !closed_ && push(value);
  }
  received<T> receive() { return receive_for(std::chrono::nanoseconds::max()); }
  received<T> receive_for(std::chrono::nanoseconds limit) {
    std::unique_lock fields(guard_);
    wait_for_value(limit);
    return take();
  }
  void close() {
    const std::lock_guard fields(guard_);
    closed_ = true;
    room_.notify_all();
    filled_.notify_all();
  }

 protected:
  bool full() const { return size_ == Capacity; }
  bool push(const T& value) {
    ring_[(first_ + size_++) % Capacity] = value;
    filled_.notify_one();
    return true;
  }
  /// With the guard held, as the others; gives whether it had to wait.
  bool wait_for_value(std::chrono::nanoseconds limit) {
    const bool waits = size_ == 0 && !closed_;
    filled_.wait_for(guard_, limit, [this] { return size_ > 0 || closed_; });
    return waits;
  }
  received<T> take() {
    if (size_ == 0) return {closed_ ? reception::closed : reception::timed_out, {}};
    const T value = ring_[first_];
    first_ = (first_ + 1) % Capacity;
    --size_;
    room_.notify_one();
    return {reception::value, value};
  }

  os::mutex guard_;
  models::threads::condition room_, filled_;
  std::array<T, Capacity> ring_{};
  std::size_t first_ = 0, size_ = 0;
  bool closed_ = false;
};

}  // namespace heddle::conformance
