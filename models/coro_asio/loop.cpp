// Running, parking, waking and abandoning units on Asio's loop.
// SPDX-License-Identifier: Apache-2.0
#include "models/coro_asio/loop.hpp"

#include <asio/co_spawn.hpp>
#include <asio/post.hpp>
#include <asio/steady_timer.hpp>
#include <exception>
#include <stdexcept>

namespace heddle::on_asio {
namespace {

constexpr int most_nested = 64;

struct deeper {
  explicit deeper(int& depth) : depth_(++depth) {}
  deeper(const deeper&) = delete;
  ~deeper() { --depth_; }
  int& depth_;
};

}  // namespace

void loop::run(task<> root) {
  bool ended = false;
  std::exception_ptr failure;
  began();
  io.restart();
  asio::co_spawn(io, std::move(root), [&](std::exception_ptr thrown) {
    ended = true;
    failure = std::move(thrown);
    this->ended();
  });
  io.run();
  if (!ended) {
    give_up();
    throw std::runtime_error("deadlock: every task waits and nothing can wake one");
  }
  if (failure) std::rethrow_exception(failure);
}

void loop::wake(parked& node) {
  if (!node.hook<parked>::linked()) return;  // give_up() destroyed its frames
  node.hook<parked>::unlink();
  --parked_count_;
  asio::post(io, [unit = std::move(*node.unit)]() mutable { unit(); });
}

void loop::nest(startable& one) {
  if (depth_ == most_nested || std::uncaught_exceptions() > 0 || std::current_exception())
    return asio::post(io, [&one] { one.start(); });
  const deeper inside(depth_);
  one.start();
}

void loop::give_up() {
  giving_up_ = true;
  while (auto* node = all_parked_.front()) {
    node->unlink();
    const resumption last_look =
        std::move(*static_cast<parked*>(node)->unit);  // its destructor posts that of the frames
  }
  io.restart();
  io.poll();
  disposed_.clear();
  alive_ = parked_count_ = 0;
  giving_up_ = false;
}

task<> loop::sleep_for(std::chrono::nanoseconds d) {
  asio::steady_timer timer(io, d);
  co_await timer.async_wait(asio::use_awaitable);
}

task<> loop::yield() { return asio::post(io, asio::use_awaitable); }

}  // namespace heddle::on_asio
