// Suspending units until they are notified or a timer expires.
// SPDX-License-Identifier: Apache-2.0
#include "models/coro_asio/waiters.hpp"

#include <asio/redirect_error.hpp>
#include <asio/steady_timer.hpp>

namespace heddle::on_asio {

struct waiters::timed final : waiting {
  explicit timed(asio::steady_timer& timer) : until(timer) {}
  void wake() override { until.cancel(); }
  asio::steady_timer& until;
};
/// Also the operation that links it: Asio keeps it in the frame that it suspends.
struct waiters::untimed final : waiting, parked {
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

task<> waiters::wait(derived::no_guard&) {
  return asio::async_initiate<const asio::use_awaitable_t<>, void()>(untimed(queue_), asio::use_awaitable);
}

task<bool> waiters::wait_for(derived::no_guard&, std::chrono::nanoseconds limit) {
  if (limit <= limit.zero()) co_return false;
  asio::steady_timer timer(loop::here().io, limit);
  timed me(timer);
  queue_.put_last(me);
  asio::error_code cancelled;
  co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
  co_return !me.linked();
}

}  // namespace heddle::on_asio
