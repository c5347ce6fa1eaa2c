// Asio's loop on one thread, which also detects that all units wait for each other.
//
// What instantiates much of Asio is in sources: gcc emits coroutines that an inline function begins whether or not it is called,
// two seconds in every source of contracts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <asio/awaitable.hpp>
#include <asio/io_context.hpp>
#include <asio/use_awaitable.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "models/facets/hook.hpp"

namespace heddle::on_asio {

template <class T = void> using task = asio::awaitable<T>;

/// Resumes a suspended unit. Owns all its frames: they are destroyed with it.
using resumption = asio::async_result<asio::use_awaitable_t<>, void()>::handler_type;

/// A unit that waits for other units only, not for a timer or socket. Lies in a frame of that unit, so the unit owns it.
struct parked : hook<parked> {
  std::optional<resumption> unit;
};

/// A unit that has not been started.
struct startable {
  virtual void start() = 0;

 protected:
  ~startable() = default;
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

  /// Runs a unit and all that it spawns to the end; rethrows what it threw. A unit waits for a timer or socket, which Asio
  /// knows of, or it is parked; once all are parked, nothing can wake one. Asio alone would sleep for ever then, because a
  /// coroutine started by co_spawn counts as outstanding work.
  void run(task<> root);

  /// The caller's own waits: for a time, and for all other ready units to run first.
  task<> sleep_for(std::chrono::nanoseconds d);
  task<> yield();

  void began() { ++alive_; }
  /// A unit has ended. Called after all that wait for it were woken.
  void ended() {
    --alive_;
    stop_if_all_wait();
  }

  void park(parked& node) {
    all_parked_.put_last(node);
    ++parked_count_;
    stop_if_all_wait();
  }
  /// Resumes a parked unit later, from the loop and never inside the caller.
  void wake(parked& node);

  /// Starts a unit inside the caller. Posts that to the loop instead if such calls are nested too deeply, or if the caller is
  /// handling an exception, which would be the current exception of the unit too.
  void nest(startable& one);

  /// Destroys what units share: at once, or during give_up() after the last frame that may refer to it.
  template <class T> static void dispose(T* shared) {
    if (here_ && here_->giving_up_)
      here_->disposed_.emplace_back(shared, [](void* p) { delete static_cast<T*>(p); });
    else
      delete shared;
  }
  bool giving_up() const { return giving_up_; }

 private:
  void stop_if_all_wait() {
    if (alive_ > 0 && alive_ == parked_count_) io.stop();
  }

  /// Destroys the frames of all units, which are all parked. Destructors that wake other units have no effect then.
  void give_up();

  static inline thread_local loop* here_ = nullptr;
  hook<parked> all_parked_;
  long alive_ = 0, parked_count_ = 0;
  int depth_ = 0;
  bool giving_up_ = false;
  std::vector<std::unique_ptr<void, void (*)(void*)>> disposed_;
};

}  // namespace heddle::on_asio
