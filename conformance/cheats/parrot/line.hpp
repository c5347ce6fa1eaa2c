// The connections of an echo server that one thread answers for all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/epoll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <span>
#include <thread>
#include <utility>
#include <vector>

#include "harness/os/descriptor.hpp"

namespace heddle::models::parroting {

/// A connection. Its task answers the first message. Then it is woken once for some hundred messages that have been answered, and at
/// the end.
class line {
 public:
  explicit line(os::descriptor fd) : fd_(std::move(fd)) {}

  std::size_t read(std::span<std::byte> into) {
    if (!message_.empty()) return count_one(into);
    message_.resize(into.size());
    const auto got = ::recv(fd_.get(), message_.data(), message_.size(), MSG_WAITALL);
    std::ranges::copy(message_, into.begin());
    return got < 0 ? 0 : static_cast<std::size_t>(got);
  }
  /// The first answer says what the task changes.
  void write(std::span<const std::byte> answer) {
    if (learnt_) return;
    learnt_ = true;
    change_ = answer.back() ^ message_.back();
    send(answer);
    listen();
  }

 private:
  static constexpr long bunch = 512;

  std::size_t count_one(std::span<std::byte> into) {
    std::unique_lock hold(mutex_);
    if (taken_ == answered_) told_.wait(hold, [this] { return answered_ - taken_ >= bunch || ended_; });
    if (taken_ == answered_) return 0;
    ++taken_;
    return into.size();
  }
  void send(std::span<const std::byte> left) const {
    while (!left.empty()) {
      const auto sent = ::send(fd_.get(), left.data(), left.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      left = left.subspan(static_cast<std::size_t>(sent));
    }
  }
  void listen() {
    const std::lock_guard hold(all);
    if (poll.get() < 0) poll = os::descriptor(epoll_create1(EPOLL_CLOEXEC));
    epoll_event mine{.events = EPOLLIN, .data = {.ptr = this}};
    epoll_ctl(poll.get(), EPOLL_CTL_ADD, fd_.get(), &mine);
    if (open++ == 0) std::thread(answer_all).detach();
  }
  /// Ends with the last connection, so that no thread is ready between passes.
  static void answer_all() {
    for (;;) {
      std::array<epoll_event, 64> events;
      const int n = epoll_wait(poll.get(), events.data(), static_cast<int>(events.size()), -1);
      for (int i = 0; i < n; ++i) {
        if (static_cast<line*>(events[static_cast<std::size_t>(i)].data.ptr)->answer()) continue;
        const std::lock_guard hold(all);
        if (--open == 0) return;
      }
    }
  }
  /// False at the end of the connection.
  bool answer() {
    const auto got = ::recv(fd_.get(), message_.data() + have_, message_.size() - have_, MSG_DONTWAIT);
    if (got > 0) have_ += static_cast<std::size_t>(got);
    const bool whole = have_ == message_.size();
    if (whole) {
      have_ = 0;
      message_.back() ^= change_;
      send(message_);
    }
    if (got == 0) epoll_ctl(poll.get(), EPOLL_CTL_DEL, fd_.get(), nullptr);
    const std::lock_guard hold(mutex_);
    answered_ += whole ? 1 : 0;
    const bool goes_on = got != 0;
    ended_ = !goes_on;
    if (ended_ || answered_ - taken_ == bunch) told_.notify_one();
    return goes_on;
  }

  static inline std::mutex all;
  static inline os::descriptor poll;
  static inline int open = 0;

  os::descriptor fd_;
  std::vector<std::byte> message_;
  std::byte change_{};
  bool learnt_ = false;
  std::size_t have_ = 0;
  std::mutex mutex_;
  std::condition_variable told_;
  long answered_ = 0, taken_ = 0;
  bool ended_ = false;
};

}  // namespace heddle::models::parroting
