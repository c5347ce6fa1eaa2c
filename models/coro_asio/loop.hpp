// Asio's loop on one thread, and what it takes to notice that all units wait for each other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <asio/awaitable.hpp>
#include <asio/co_spawn.hpp>
#include <asio/io_context.hpp>
#include <asio/post.hpp>
#include <asio/use_awaitable.hpp>
#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "models/facets/hook.hpp"

namespace heddle::on_asio {

template <class T = void> using task = asio::awaitable<T>;

/// What takes a suspended unit up again. Owns all its frames: they are destroyed with it.
using resumption = asio::async_result<asio::use_awaitable_t<>, void()>::handler_type;

/// A unit that waits for other units and for nothing else. Stands in a frame of that unit, and so in what it owns.
struct parked : hook<parked> {
  std::optional<resumption> unit;
};

class loop {
 public:
  loop() { here_ = this; }
  loop(const loop&) = delete;
  ~loop() { here_ = nullptr; }
  /// The loop of this thread, while a runtime lives.
  static loop& here() { return *here_; }

  /// A hint of 1 tells Asio that one thread runs it.
  asio::io_context io{1};

  /// Runs a unit and what it spawns to the end; throws what it threw. A unit waits in a timer or a socket, which Asio knows
  /// of, or it is parked; once all are parked nothing can wake one. Asio alone would sleep for ever here: a coroutine that
  /// co_spawn started counts as work to be waited for, whatever it does.
  void run(task<> root) {
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

  void began() { ++alive_; }
  /// After everyone who waited for that unit was woken.
  void ended() {
    --alive_;
    stop_if_all_wait();
  }

  void park(parked& node) {
    all_parked_.put_last(node);
    ++parked_count_;
    stop_if_all_wait();
  }
  /// Goes on with a parked unit later, from the loop and never from inside the caller.
  void wake(parked& node) {
    if (!node.hook<parked>::linked()) return;  // it was given up
    node.hook<parked>::unlink();
    --parked_count_;
    asio::post(io, [unit = std::move(*node.unit)]() mutable { unit(); });
  }

  /// Calls f, which is going to run other units inside the caller; but from the loop if it stands inside too many others, or
  /// where the caller handles an exception: that would be theirs too.
  template <class F> void nest(F f) {
    if (depth_ == most_nested || std::uncaught_exceptions() > 0 || std::current_exception()) return asio::post(io, f);
    ++depth_;
    f();
    --depth_;
  }

  /// Destroys what units share, at once or, while units are given up, after the last frame that may refer to it.
  template <class T> static void dispose(T* shared) {
    if (here_ && here_->giving_up_)
      here_->disposed_.emplace_back(shared, [](void* p) { delete static_cast<T*>(p); });
    else
      delete shared;
  }
  bool giving_up() const { return giving_up_; }

 private:
  static constexpr int most_nested = 64;

  void stop_if_all_wait() {
    if (alive_ > 0 && alive_ == parked_count_) io.stop();
  }

  /// Destroys the frames of all units, each of them parked. A frame's destructors may wake other units, which does nothing.
  void give_up() {
    giving_up_ = true;
    while (auto* node = all_parked_.front()) {
      node->unlink();
      const resumption last_look = std::move(*static_cast<parked*>(node)->unit);  // its end posts the end of the frames
    }
    io.restart();
    io.poll();
    disposed_.clear();
    alive_ = parked_count_ = 0;
    giving_up_ = false;
  }

  static inline thread_local loop* here_ = nullptr;
  hook<parked> all_parked_;
  long alive_ = 0, parked_count_ = 0;
  int depth_ = 0;
  bool giving_up_ = false;
  std::vector<std::unique_ptr<void, void (*)(void*)>> disposed_;
};

}  // namespace heddle::on_asio
