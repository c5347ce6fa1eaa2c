// Streams and listeners over plain blocking system calls.
// SPDX-License-Identifier: Apache-2.0
#include "models/facets/os/socket.hpp"

#include <sys/socket.h>

#include <cerrno>

#include "harness/os/checked.hpp"
#include "models/facets/os/read_fully.hpp"

namespace heddle::os {

/// A call that a signal interrupted is repeated; an interrupted connect goes on in the kernel, so this waits for its end.
stream stream::connect(const address& to) {
  stream peer{open_socket(to.of)};
  const socket_address at(to);
  int result;
  do result = ::connect(peer.fd_.get(), at.data(), at.size());
  while (result < 0 && errno == EINTR);
  checked(result, "connect");
  no_delay(peer.fd_.get(), to.of);
  return peer;
}

std::size_t stream::read_some(std::span<std::byte> into) {
  if (into.empty()) return 0;  // the kernel would wait for bytes that it then doesn't give
  ssize_t n;
  do n = ::recv(fd_.get(), into.data(), into.size(), 0);
  while (n < 0 && errno == EINTR);
  return static_cast<std::size_t>(checked(n, "recv"));
}

std::size_t stream::read(std::span<std::byte> into) { return read_fully(*this, into); }

void stream::write(std::span<const std::byte> from) {
  while (!from.empty()) {
    const auto n = ::send(fd_.get(), from.data(), from.size(), MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    from = from.subspan(static_cast<std::size_t>(checked(n, "send")));
  }
}

acceptor::acceptor(heddle::address::family of) : fd_(listen_somewhere(of)), at_(address_of(fd_.get())) {}

stream acceptor::accept() {
  int fd;
  do fd = ::accept4(fd_.get(), nullptr, nullptr, SOCK_CLOEXEC);
  while (fd < 0 && is_of_lost_connection(errno));
  stream peer{descriptor(checked(fd, "accept"))};
  no_delay(fd, at_.of);
  return peer;
}

}  // namespace heddle::os
