// The loop of the server that answers late.
// SPDX-License-Identifier: Apache-2.0
#include "harness/delay/server.hpp"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>
#include <utility>

#include "harness/keyed_answer.hpp"
#include "harness/os/checked.hpp"
#include "models/facets/os/address.hpp"

namespace heddle::delay {

using os::checked;

server::server(std::chrono::nanoseconds delay, std::size_t bytes)
    : delay_(delay),
      bytes_(bytes),
      door_(os::listen_somewhere(address::family::tcp, SOCK_NONBLOCK)),
      readiness_(checked(::epoll_create1(EPOLL_CLOEXEC), "epoll_create1")) {
  watch(EPOLL_CTL_ADD, door_.get(), EPOLLIN, door);
  watch(EPOLL_CTL_ADD, STDIN_FILENO, EPOLLIN, input);
}

int server::port() const { return static_cast<int>(os::address_of(door_.get()).number); }

latency_percentiles server::take_lateness() {
  const auto told = lateness_->percentiles();
  *lateness_ = {};
  return told;
}

void server::watch(int operation, int fd, std::uint32_t events, number who) {
  epoll_event event{};
  event.events = events;
  event.data.u64 = who;
  checked(::epoll_ctl(readiness_.get(), operation, fd, &event), "epoll_ctl");
}

void server::run_until_end_of_input(const std::function<void(const std::string& line)>& obey) {
  std::array<epoll_event, 256> ready;
  for (;;) {
    const auto next = until_next();
    const int count = ::epoll_pwait2(readiness_.get(), ready.data(), ready.size(), next ? &*next : nullptr, nullptr);
    if (count < 0 && errno != EINTR) checked(count, "epoll_pwait2");
    noticed_ = clock::now();
    for (const auto& event : std::span(ready).first(static_cast<std::size_t>(std::max(count, 0)))) {
      if (event.data.u64 != input)
        on_ready(event.data.u64, event.events);
      else if (!read_orders(obey))
        return;
    }
    send_due();
  }
}

/// False at the end of the input.
bool server::read_orders(const std::function<void(const std::string& line)>& obey) {
  std::array<char, 4096> piece;
  const auto got = ::read(STDIN_FILENO, piece.data(), piece.size());
  if (got < 0 && errno != EINTR && errno != EAGAIN) checked(got, "read");
  if (got > 0) input_.append(piece.data(), static_cast<std::size_t>(got));
  for (std::size_t end; (end = input_.find('\n')) != std::string::npos; input_.erase(0, end + 1))
    obey(input_.substr(0, end));
  return got != 0;
}

void server::accept_all() {
  for (;;) {
    const int fd = ::accept4(door_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0 && errno == EAGAIN) return;
    if (fd < 0 && os::is_of_lost_connection(errno)) continue;
    os::descriptor socket(checked(fd, "accept4"));
    os::no_delay(fd, address::family::tcp);
    watch(EPOLL_CTL_ADD, fd, EPOLLIN, next_);
    clients_.emplace(next_++, client{std::move(socket), std::vector<std::byte>(bytes_)});
  }
}

void server::on_ready(number who, std::uint32_t events) {
  if (who == door) return accept_all();
  const auto found = clients_.find(who);
  if (found == clients_.end()) return;
  auto& from = found->second;
  if (from.received < bytes_) return receive(who, from);
  if ((events & (EPOLLERR | EPOLLHUP)) != 0) {
    clients_.erase(found);  // an answer that is still due is dropped
    return;
  }
  from.unheard = true;
  watch(EPOLL_CTL_MOD, from.socket.get(), 0, who);
}

void server::receive(number who, client& from) {
  const auto got = ::recv(from.socket.get(), from.message.data() + from.received, bytes_ - from.received, 0);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (got <= 0) {
    clients_.erase(who);
    return;
  }
  from.received += static_cast<std::size_t>(got);
  if (from.received == bytes_) answers_.push_back({noticed_ + delay_, who});
}

void server::send_due() {
  while (!answers_.empty()) {
    const auto [due, to] = answers_.front();
    const auto now = clock::now();
    if (due > now) return;
    answers_.pop_front();
    const auto who = clients_.find(to);
    if (who == clients_.end()) continue;
    lateness_->record(static_cast<std::uint64_t>(std::chrono::nanoseconds(now - due).count()));
    if (!send_answer(to, who->second)) clients_.erase(who);
  }
}

bool server::send_answer(number who, client& to) {
  to.received = 0;
  if (std::exchange(to.unheard, false)) watch(EPOLL_CTL_MOD, to.socket.get(), EPOLLIN, who);
  if (key_ != 0) answer_with(key_, to.message);
  return ::send(to.socket.get(), to.message.data(), bytes_, MSG_NOSIGNAL) == static_cast<ssize_t>(bytes_);
}

std::optional<timespec> server::until_next() const {
  if (answers_.empty()) return {};
  const auto left =
      std::max<std::chrono::nanoseconds>(answers_.front().due - clock::now(), std::chrono::nanoseconds::zero());
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
  return timespec{seconds.count(), (left - seconds).count()};
}

}  // namespace heddle::delay
