// Boost.Fiber's scheduling with epoll in place of sleep.
// SPDX-License-Identifier: Apache-2.0
#include "models/fibers/readiness.hpp"

#include <sys/epoll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <system_error>
#include <utility>

namespace heddle::models {
namespace {

using boost::fibers::context;

void wake(context*& waiting) {
  if (auto* fiber = std::exchange(waiting, nullptr)) context::active()->schedule(fiber);
}

void wake_all(awaited_socket& socket, std::uint32_t events) {
  constexpr std::uint32_t ended = EPOLLHUP | EPOLLERR | EPOLLRDHUP;
  if (events & (EPOLLIN | ended)) {
    wake(socket.reader);
    // All acceptors try: one edge may stand for many connections.
    for (auto* fiber : std::exchange(socket.acceptors, {})) context::active()->schedule(fiber);
  }
  if (events & (EPOLLOUT | ended)) wake(socket.writer);
}

}  // namespace

thread_local readiness* readiness::here_ = nullptr;

readiness::readiness() : epoll_(epoll_create1(EPOLL_CLOEXEC)) {
  if (epoll_ < 0) throw std::system_error(errno, std::generic_category(), "epoll_create1");
  here_ = this;
}

readiness::~readiness() {
  close(epoll_);
  if (here_ == this) here_ = nullptr;
}

void readiness::watch(int fd, awaited_socket& waiters) {
  epoll_event event{};
  event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
  event.data.ptr = &waiters;
  if (epoll_ctl(epoll_, EPOLL_CTL_ADD, fd, &event) != 0)
    throw std::system_error(errno, std::generic_category(), "epoll_ctl");
}

void readiness::awakened(context* ready) noexcept {
  ready->ready_link(ready_);
  ++ready_count_;
}

context* readiness::pick_next() noexcept {
  if (ready_.empty()) return nullptr;
  if (awaited_socket::alive > 0 && --left_of_turn_ < 0) {
    poll(0);
    left_of_turn_ = ready_count_;
  }
  --ready_count_;
  auto* next = &ready_.front();
  ready_.pop_front();
  return next;
}

void readiness::suspend_until(const std::chrono::steady_clock::time_point& until) noexcept {
  using namespace std::chrono;
  if (until == steady_clock::time_point::max()) return poll(-1);
  poll(std::max<std::int64_t>(0, duration_cast<nanoseconds>(until - steady_clock::now()).count()));
}

void readiness::poll(std::int64_t limit_ns) noexcept {
  std::array<epoll_event, 256> events;
  const timespec limit{limit_ns / 1'000'000'000, limit_ns % 1'000'000'000};
  const int n = epoll_pwait2(epoll_, events.data(), events.size(), limit_ns < 0 ? nullptr : &limit, nullptr);
  for (int i = 0; i < n; ++i) {
    const auto& event = events[static_cast<std::size_t>(i)];
    wake_all(*static_cast<awaited_socket*>(event.data.ptr), event.events);
  }
}

void suspend_in(context*& place) {
  auto* me = context::active();
  place = me;
  me->suspend();
}

}  // namespace heddle::models
