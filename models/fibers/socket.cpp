// Non-blocking system calls: each is tried first and waits only if the kernel would block.
// SPDX-License-Identifier: Apache-2.0
#include "models/fibers/socket.hpp"

#include <sys/socket.h>

#include <cerrno>
#include <system_error>

#include "models/facets/os/read_fully.hpp"

namespace heddle::models {
namespace {

/// Repeats `call` until it would not block; `suspend` waits for the next edge.
template <class Call, class Suspend> ssize_t until_ready(const char* name, Call call, Suspend suspend) {
  for (;;) {
    const ssize_t n = call();
    if (n >= 0) return n;
    if (errno == EAGAIN)
      suspend();
    else if (errno != EINTR)
      throw std::system_error(errno, std::generic_category(), name);
  }
}

}  // namespace

fiber_stream::fiber_stream(os::descriptor fd) : fd_(std::move(fd)) { readiness::here().watch(fd_.get(), *waiters_); }

fiber_stream fiber_stream::connect(const address& to) {
  auto fd = os::open_socket(to.of, SOCK_NONBLOCK);
  while (!os::begin_to_connect(fd.get(), to)) boost::this_fiber::yield();
  fiber_stream peer(std::move(fd));
  while (!os::has_connected(peer.fd_.get())) suspend_in(peer.waiters_->writer);
  os::no_delay(peer.fd_.get(), to.of);
  return peer;
}

std::size_t fiber_stream::read_some(std::span<std::byte> into) {
  if (into.empty()) return 0;
  return static_cast<std::size_t>(until_ready(
      "recv", [&] { return ::recv(fd_.get(), into.data(), into.size(), 0); }, [&] { suspend_in(waiters_->reader); }));
}

std::size_t fiber_stream::read(std::span<std::byte> into) { return os::read_fully(*this, into); }

void fiber_stream::write(std::span<const std::byte> from) {
  while (!from.empty()) {
    const auto n = until_ready(
        "send", [&] { return ::send(fd_.get(), from.data(), from.size(), MSG_NOSIGNAL); },
        [&] { suspend_in(waiters_->writer); });
    from = from.subspan(static_cast<std::size_t>(n));
  }
}

fiber_acceptor::fiber_acceptor(heddle::address::family of)
    : fd_(os::listen_somewhere(of, SOCK_NONBLOCK)), at_(os::address_of(fd_.get())) {
  readiness::here().watch(fd_.get(), waiters_);
}

fiber_stream fiber_acceptor::accept() {
  const auto fd = until_ready(
      "accept",
      [&] {
        int accepted;
        do accepted = ::accept4(fd_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        while (accepted < 0 && os::is_of_lost_connection(errno));
        return accepted;
      },
      [&] {
        auto* me = boost::fibers::context::active();
        waiters_.acceptors.push_back(me);
        me->suspend();
      });
  fiber_stream peer{os::descriptor(static_cast<int>(fd))};
  os::no_delay(static_cast<int>(fd), at_.of);
  return peer;
}

}  // namespace heddle::models
