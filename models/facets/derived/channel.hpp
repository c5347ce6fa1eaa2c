// The bounded, closable channel of values.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>

#include "models/facets/absent.hpp"
#include "models/facets/colour.hpp"
#include "models/facets/deadline.hpp"
#include "models/facets/derived/parts.hpp"
#include "models/facets/portable.hpp"
#include "models/facets/received.hpp"

namespace heddle::derived {

/// First in, first out; each value is delivered once. The ring buffer is a member, so a channel can lie in shared memory.
/// close() wakes all waiters: blocked and later sends give false and store nothing; receives give what is left, then `closed`.
template <class M, portable T, std::size_t Capacity> class channel {
 public:
  using parts = needs<guard<M>, waiters<M>>;
  static_assert(Capacity > 0, "a channel holds at least one value");

  /// Waits for room. False, and nothing is stored, if the channel is closed before there is room.
  task<M, bool> send(T value) {
    hold<M> fields(guard_);
    while (size_ == Capacity && !closed_) AWAIT(room_.wait(guard_));
    if (!closed_) push(value);
    RETURN(!closed_);
  }
  /// Waits for a value; `closed` once the channel is closed and empty.
  task<M, received<T>> receive() {
    hold<M> fields(guard_);
    while (size_ == 0 && !closed_) AWAIT(filled_.wait(guard_));
    const auto got = take();
    RETURN(got);
  }
  /// As receive(), or `timed_out` after `limit`: then no value was taken. Zero or less is a poll.
  task<M, received<T>> receive_for(std::chrono::nanoseconds limit) {
    const deadline_on<typename M::clock> until(limit);
    hold<M> fields(guard_);
    bool in_time = true;
    while (size_ == 0 && !closed_ && in_time) {
      const bool notified = AWAIT(filled_.wait_for(guard_, until.left()));
      in_time = notified;
    }
    const auto got = take();
    RETURN(got);
  }
  void close() {
    hold<M> fields(guard_);
    closed_ = true;
    room_.notify_all();
    filled_.notify_all();
  }

 private:
  void push(const T& value) {
    ring_[(first_ + size_++) % Capacity] = value;
    filled_.notify_n(1);
  }
  received<T> take() {
    if (size_ == 0) return {closed_ ? reception::closed : reception::timed_out, {}};
    const T value = ring_[first_];
    first_ = (first_ + 1) % Capacity;
    --size_;
    room_.notify_n(1);
    return {reception::value, value};
  }

  guard<M> guard_;
  waiters<M> room_, filled_;
  std::array<T, Capacity> ring_{};
  std::size_t first_ = 0, size_ = 0;
  bool closed_ = false;
};

}  // namespace heddle::derived
