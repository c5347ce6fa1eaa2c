// Socket addresses of the two families, and the calls that use them.
// SPDX-License-Identifier: Apache-2.0
#include "models/facets/os/address.hpp"

#include <arpa/inet.h>
#include <fmt/core.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstddef>
#include <string_view>

#include "harness/os/checked.hpp"

namespace heddle::os {
namespace {

/// An abstract name begins with a zero byte; one that the kernel chooses has five digits after it (unix(7), Autobind).
constexpr std::size_t unnamed_size = offsetof(sockaddr_un, sun_path), digits = 5;

int option(int fd, int name) {
  int value = 0;
  socklen_t size = sizeof value;
  checked(getsockopt(fd, SOL_SOCKET, name, &value, &size), "getsockopt");
  return value;
}

/// An address with the family alone binds a Unix socket to a free abstract name, and a TCP socket's port 0 to a free port.
void bind_somewhere(int fd, address::family of) {
  const socket_address at({.of = of});
  const auto size = of == address::family::tcp ? at.size() : socklen_t{unnamed_size};
  checked(bind(fd, at.data(), size), "bind");
}

}  // namespace

socket_address::socket_address(const address& at) {
  if (at.of == address::family::tcp) {
    as_.tcp.sin_family = AF_INET;
    as_.tcp.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    as_.tcp.sin_port = htons(static_cast<std::uint16_t>(at.number));
    size_ = sizeof as_.tcp;
  } else {
    as_.unix_domain.sun_family = AF_UNIX;
    fmt::format("{:05x}", at.number).copy(as_.unix_domain.sun_path + 1, digits);
    size_ = unnamed_size + 1 + digits;
  }
}

descriptor open_socket(address::family of, int flags) {
  const int domain = of == address::family::tcp ? AF_INET : AF_UNIX;
  return descriptor(checked(socket(domain, SOCK_STREAM | SOCK_CLOEXEC | flags, 0), "socket"));
}

descriptor listen_somewhere(address::family of, int flags) {
  auto fd = open_socket(of, flags);
  bind_somewhere(fd.get(), of);
  checked(listen(fd.get(), SOMAXCONN), "listen");
  return fd;
}

address address_of(int listening) {
  sockaddr_storage at{};
  socklen_t size = sizeof at;
  checked(getsockname(listening, reinterpret_cast<sockaddr*>(&at), &size), "getsockname");
  if (at.ss_family == AF_INET) return {address::family::tcp, ntohs(reinterpret_cast<const sockaddr_in&>(at).sin_port)};
  const char* name = reinterpret_cast<const sockaddr_un&>(at).sun_path + 1;
  std::uint32_t number = 0;
  std::from_chars(name, name + digits, number, 16);
  return {address::family::unix_domain, number};
}

bool begin_to_connect(int fd, const address& to) {
  const socket_address at(to);
  if (connect(fd, at.data(), at.size()) == 0 || errno == EINPROGRESS || errno == EINTR) return true;
  if (errno == EAGAIN) return false;
  return checked(-1, "connect");
}

bool has_connected(int fd) {
  if (const int error = option(fd, SO_ERROR); error != 0)
    throw std::system_error(error, std::generic_category(), "connect");
  sockaddr_storage peer;
  socklen_t size = sizeof peer;
  return getpeername(fd, reinterpret_cast<sockaddr*>(&peer), &size) == 0;
}

bool is_of_lost_connection(int error) {
  constexpr std::array lost{EINTR,  ECONNABORTED, EPROTO,       ENOPROTOOPT, ENETDOWN,
                            ENONET, EHOSTDOWN,    EHOSTUNREACH, EOPNOTSUPP,  ENETUNREACH};
  return std::ranges::find(lost, error) != lost.end();
}

void no_delay(int fd, address::family of) {
  const int on = 1;
  if (of == address::family::tcp)
    checked(setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on), "setsockopt TCP_NODELAY");
}

}  // namespace heddle::os
