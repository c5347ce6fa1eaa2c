// The queue of waiting units that mutex, condition, event and all others are built from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <limits>

#include "models/coro_asio/loop.hpp"
#include "models/facets/derived/parts.hpp"

namespace heddle::on_asio {

/// A FIFO queue of units. A notified unit is resumed from the loop, never inside the notifier, so it runs only after the
/// notifier waits or ends.
class waiters {
 public:
  waiters() = default;
  waiters(const waiters&) = delete;

  task<> wait(derived::no_guard&);
  /// False if it was not notified within `limit`. It is either notified or timed out, never both: the timer completes once, and
  /// the unit then looks at its own node. Zero or less is a poll.
  task<bool> wait_for(derived::no_guard&, std::chrono::nanoseconds limit);
  void notify_n(int n) {
    for (; n > 0 && queue_.linked(); --n) {
      auto& first = static_cast<waiting&>(*queue_.front());
      first.hook<waiting>::unlink();
      first.wake();
    }
  }
  void notify_all() { notify_n(std::numeric_limits<int>::max()); }

 private:
  /// A waiting unit's node in the queue, stored in a frame of that unit.
  struct waiting : hook<waiting> {
    virtual void wake() = 0;

   protected:
    ~waiting() = default;
  };
  struct timed;
  struct untimed;

  hook<waiting> queue_;
};

}  // namespace heddle::on_asio
