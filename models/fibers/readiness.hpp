// The loop of a fibers thread: runs ready fibers in turn, and waits for sockets when there is none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/fiber/all.hpp>

#include <chrono>
#include <cstdint>
#include <deque>

namespace heddle::models {

/// The fibers that wait for one socket, which is registered with epoll once, edge-triggered, for its whole life.
struct awaited_socket {
  awaited_socket() { ++alive; }
  awaited_socket(const awaited_socket&) = delete;
  ~awaited_socket() { --alive; }

  boost::fibers::context* reader = nullptr;
  boost::fibers::context* writer = nullptr;
  std::deque<boost::fibers::context*> acceptors;
  /// The number of sockets on this thread; without any, epoll is not polled.
  static inline thread_local long alive = 0;
};

/// A scheduling algorithm for Boost.Fiber (its manual, "Customization"): round robin that waits in epoll instead of sleeping.
/// While fibers are ready it polls the sockets once per turn, as an event loop does: after all fibers that were ready at the
/// last poll have run.
class readiness : public boost::fibers::algo::algorithm {
 public:
  readiness();
  ~readiness() override;

  void awakened(boost::fibers::context* ready) noexcept override;
  boost::fibers::context* pick_next() noexcept override;
  bool has_ready_fibers() const noexcept override { return !ready_.empty(); }
  void suspend_until(const std::chrono::steady_clock::time_point& until) noexcept override;
  void notify() noexcept override {}  // no other thread wakes fibers of this one

  /// The calling thread's loop.
  static readiness& here() { return *here_; }
  void watch(int fd, awaited_socket& waiters);

 private:
  void poll(std::int64_t limit_ns) noexcept;

  static thread_local readiness* here_;
  boost::fibers::scheduler::ready_queue_type ready_;
  int epoll_;
  long ready_count_ = 0, left_of_turn_ = 0;
};

/// Suspends the running fiber until it is scheduled again; stores it in `place` meanwhile.
void suspend_in(boost::fibers::context*& place);

}  // namespace heddle::models
