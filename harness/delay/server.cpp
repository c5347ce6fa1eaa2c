// The loop of the server that answers late.
// SPDX-License-Identifier: Apache-2.0
#include "harness/delay/server.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>
#include <system_error>

namespace heddle::delay {
namespace {

[[noreturn]] void fail(const char* call) { throw std::system_error(errno, std::generic_category(), call); }

load::descriptor listening() {
  load::descriptor fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), "socket");
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::bind(fd.get(), reinterpret_cast<const sockaddr*>(&at), sizeof at) != 0) fail("bind");
  if (::listen(fd.get(), SOMAXCONN) != 0) fail("listen");
  return fd;
}

}  // namespace

server::server(std::chrono::nanoseconds delay, std::size_t bytes)
    : delay_(delay), bytes_(bytes), door_(listening()), readiness_(::epoll_create1(EPOLL_CLOEXEC), "epoll_create1") {
  watch(door_.get());
  watch(STDIN_FILENO);
}

int server::port() const {
  sockaddr_in at{};
  socklen_t size = sizeof at;
  if (::getsockname(door_.get(), reinterpret_cast<sockaddr*>(&at), &size) != 0) fail("getsockname");
  return ntohs(at.sin_port);
}

void server::watch(int fd) {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = fd;
  if (::epoll_ctl(readiness_.get(), EPOLL_CTL_ADD, fd, &event) != 0) fail("epoll_ctl");
}

void server::run_until_end_of_input() {
  std::array<epoll_event, 256> ready;
  for (;;) {
    const auto next = until_next();
    const int count = ::epoll_pwait2(readiness_.get(), ready.data(), ready.size(), next ? &*next : nullptr, nullptr);
    if (count < 0 && errno != EINTR) fail("epoll_pwait2");
    for (const auto& event : std::span(ready).first(static_cast<std::size_t>(std::max(count, 0)))) {
      if (event.data.fd == STDIN_FILENO) return;
      if (event.data.fd == door_.get()) accept_all();
      else if (const auto who = clients_.find(event.data.fd); who != clients_.end()) receive(who->second);
    }
    send_due();
  }
}

void server::accept_all() {
  for (int fd; (fd = ::accept4(door_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK)) >= 0;) {
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    watch(fd);
    clients_.emplace(fd, client{load::descriptor(fd, "accept4"), std::vector<std::byte>(bytes_)});
  }
}

void server::receive(client& from) {
  const int fd = from.socket.get();
  const auto got = ::recv(fd, from.message.data() + from.received, bytes_ - from.received, 0);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (got <= 0) {
    clients_.erase(fd);  // its answers find nobody
    return;
  }
  from.received += static_cast<std::size_t>(got);
  if (from.received == bytes_) answers_.push_back({clock::now() + delay_, fd});
}

void server::send_due() {
  while (!answers_.empty() && answers_.front().due <= clock::now()) {
    const auto who = clients_.find(answers_.front().to);
    answers_.pop_front();
    if (who == clients_.end() || who->second.received != bytes_) continue;
    who->second.received = 0;
    if (::send(who->first, who->second.message.data(), bytes_, MSG_NOSIGNAL) != static_cast<ssize_t>(bytes_)) clients_.erase(who);
  }
}

std::optional<timespec> server::until_next() const {
  if (answers_.empty()) return {};
  const auto left = std::max<std::chrono::nanoseconds>(answers_.front().due - clock::now(), std::chrono::nanoseconds::zero());
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
  return timespec{seconds.count(), (left - seconds).count()};
}

}  // namespace heddle::delay
