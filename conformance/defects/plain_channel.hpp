// A channel whose parts mutants can use and replace.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>

#include "models/facets/facets.hpp"

namespace heddle::conformance {

template <class M, class T, std::size_t Capacity> class plain_channel {
 public:
  task<M, bool> send(T value) {
    derived::hold<M> fields(guard_);
    while (full() && !closed_) AWAIT(room_.wait(guard_));
    RETURN(!closed_ && push(value));
  }
  task<M, received<T>> receive() { return receive_for(std::chrono::nanoseconds::max()); }
  task<M, received<T>> receive_for(std::chrono::nanoseconds limit) {
    derived::hold<M> fields(guard_);
    AWAIT(wait_for_value(limit));
    RETURN(take());
  }
  void close() {
    derived::hold<M> fields(guard_);
    closed_ = true;
    room_.notify_all();
    filled_.notify_all();
  }

 protected:
  bool full() const { return size_ == Capacity; }
  bool push(const T& value) {
    ring_[(first_ + size_++) % Capacity] = value;
    filled_.notify_n(1);
    return true;
  }
  /// With the guard held, as the others; gives whether it had to wait.
  task<M, bool> wait_for_value(std::chrono::nanoseconds limit) {
    const deadline_on<typename M::clock> until(limit);
    const bool waits = size_ == 0 && !closed_;
    bool in_time = true;
    while (size_ == 0 && !closed_ && in_time) {
      const bool notified = AWAIT(filled_.wait_for(guard_, until.left()));
      in_time = notified;
    }
    RETURN(waits);
  }
  received<T> take() {
    if (size_ == 0) return {closed_ ? reception::closed : reception::timed_out, {}};
    const T value = ring_[first_];
    first_ = (first_ + 1) % Capacity;
    --size_;
    room_.notify_n(1);
    return {reception::value, value};
  }

  derived::guard<M> guard_;
  derived::waiters<M> room_, filled_;
  std::array<T, Capacity> ring_{};
  std::size_t first_ = 0, size_ = 0;
  bool closed_ = false;
};

}  // namespace heddle::conformance
