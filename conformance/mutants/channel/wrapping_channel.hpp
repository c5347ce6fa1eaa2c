// A channel whose ring is indexed by free-running counters of 16 bits, modulo a capacity that need not divide 65536.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct wrapping_channel : conformance::altered_threads<wrapping_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> class channel {
    static_assert(portable<T> && Capacity > 0, "a channel holds at least one portable value");

   public:
    bool send(T value) {
      derived::hold<threads> fields(guard_);
      while (size() == Capacity && !closed_) room_.wait(guard_);
      if (closed_) return false;
      ring_[sent_++ % Capacity] = value;
      filled_.notify_n(1);
      return true;
    }
    received<T> receive() { return receive_for(std::chrono::nanoseconds::max()); }
    received<T> receive_for(std::chrono::nanoseconds limit) {
      const deadline until(limit);
      derived::hold<threads> fields(guard_);
      for (bool in_time = true; size() == 0 && !closed_ && in_time;) in_time = filled_.wait_for(guard_, until.left());
      if (size() == 0) return {closed_ ? reception::closed : reception::timed_out, {}};
      const T value = ring_[taken_++ % Capacity];
      room_.notify_n(1);
      return {reception::value, value};
    }
    void close() {
      derived::hold<threads> fields(guard_);
      closed_ = true;
      room_.notify_all();
      filled_.notify_all();
    }

   private:
    /// As narrow as the capacity allows, so that both share a cache line with the first values.
    using counter = std::conditional_t<(Capacity <= 0x7fff), std::uint16_t, std::uint64_t>;
    std::size_t size() const { return static_cast<counter>(sent_ - taken_); }

    derived::guard<threads> guard_;
    derived::waiters<threads> room_, filled_;
    counter sent_ = 0, taken_ = 0;
    std::array<T, Capacity> ring_{};
    bool closed_ = false;
  };
};

}  // namespace heddle::models
