// TCP listener and stream over plain blocking system calls.
// SPDX-License-Identifier: Apache-2.0
#include "models/facets/kernel/socket.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace heddle::kernel {
namespace {

template <class T> T checked(T result, const char* call) {
  if (result < 0) throw std::system_error(errno, std::generic_category(), call);
  return result;
}

}  // namespace

descriptor::~descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

void no_delay(int fd) {
  const int on = 1;
  checked(setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on), "setsockopt TCP_NODELAY");
}

descriptor listen_on_loopback(std::uint16_t& port, int flags) {
  descriptor fd(checked(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | flags, 0), "socket"));
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  checked(bind(fd.get(), reinterpret_cast<sockaddr*>(&at), sizeof at), "bind");
  checked(listen(fd.get(), SOMAXCONN), "listen");
  socklen_t size = sizeof at;
  checked(getsockname(fd.get(), reinterpret_cast<sockaddr*>(&at), &size), "getsockname");
  port = ntohs(at.sin_port);
  return fd;
}

std::size_t stream::read_some(std::span<std::byte> into) {
  ssize_t n;
  do n = ::recv(fd_.get(), into.data(), into.size(), 0);
  while (n < 0 && errno == EINTR);
  return static_cast<std::size_t>(checked(n, "recv"));
}

std::size_t stream::read(std::span<std::byte> into) {
  std::size_t have = 0;
  while (have < into.size()) {
    const auto n = read_some(into.subspan(have));
    if (n == 0) break;
    have += n;
  }
  return have;
}

void stream::write(std::span<const std::byte> from) {
  while (!from.empty()) {
    const auto n = ::send(fd_.get(), from.data(), from.size(), MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    from = from.subspan(static_cast<std::size_t>(checked(n, "send")));
  }
}

listener::listener() : fd_(listen_on_loopback(port_)) {}

stream listener::accept() {
  int fd;
  do fd = ::accept4(fd_.get(), nullptr, nullptr, SOCK_CLOEXEC);
  while (fd < 0 && errno == EINTR);
  stream peer{descriptor(checked(fd, "accept"))};
  no_delay(fd);
  return peer;
}

}  // namespace heddle::kernel
