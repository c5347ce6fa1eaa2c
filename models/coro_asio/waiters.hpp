// The queue of waiting units that mutex, condition, event and all others are built from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <asio/redirect_error.hpp>
#include <asio/steady_timer.hpp>
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

  task<> wait(derived::no_guard&) {
    return asio::async_initiate<const asio::use_awaitable_t<>, void()>(untimed(queue_), asio::use_awaitable);
  }
  /// False if it was not notified within `limit`. It is either notified or timed out, never both: the timer completes once, and
  /// the unit then looks at its own node. Zero or less is a poll.
  task<bool> wait_for(derived::no_guard&, std::chrono::nanoseconds limit) {
    if (limit <= limit.zero()) co_return false;
    asio::steady_timer timer(loop::here().io, limit);
    timed me(timer);
    queue_.put_last(me);
    asio::error_code cancelled;
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
    co_return !me.linked();
  }
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
  struct timed final : waiting {
    explicit timed(asio::steady_timer& timer) : until(timer) {}
    void wake() override { until.cancel(); }
    asio::steady_timer& until;
  };
  /// Also the operation that links it: Asio keeps it in the frame that it suspends.
  struct untimed final : waiting, parked {
    explicit untimed(hook<waiting>& into) : queue(into) {}
    untimed(untimed&& unused) noexcept : waiting(), parked(), queue(unused.queue) {}
    void operator()(resumption&& suspended) {
      unit.emplace(std::move(suspended));
      queue.put_last(*this);
      loop::here().park(*this);
    }
    void wake() override { loop::here().wake(*this); }
    hook<waiting>& queue;
  };

  hook<waiting> queue_;
};

}  // namespace heddle::on_asio
