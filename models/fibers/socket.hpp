// Listeners and streams of fibers, over TCP and Unix sockets: a fiber that would block lets others run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "models/facets/os/socket.hpp"
#include "models/fibers/readiness.hpp"

namespace heddle::models {

/// As os::stream. One fiber may read while another writes.
class fiber_stream {
 public:
  explicit fiber_stream(os::descriptor fd);
  static fiber_stream connect(const address& to);
  std::size_t read_some(std::span<std::byte> into);
  std::size_t read(std::span<std::byte> into);
  void write(std::span<const std::byte> from);
  void close() { fd_.close(); }

 private:
  os::descriptor fd_;
  std::unique_ptr<awaited_socket> waiters_ = std::make_unique<awaited_socket>();
};

/// As os::acceptor, for the fibers of one thread.
class fiber_acceptor {
 public:
  explicit fiber_acceptor(heddle::address::family of);
  const heddle::address& address() const { return at_; }
  fiber_stream accept();

 private:
  os::descriptor fd_;
  heddle::address at_;
  awaited_socket waiters_;
};

struct fiber_listener : fiber_acceptor {
  fiber_listener() : fiber_acceptor(heddle::address::family::tcp) {}
  std::uint16_t port() const { return static_cast<std::uint16_t>(fiber_acceptor::address().number); }
};

struct fiber_unix_listener : fiber_acceptor {
  fiber_unix_listener() : fiber_acceptor(heddle::address::family::unix_domain) {}
};

}  // namespace heddle::models
