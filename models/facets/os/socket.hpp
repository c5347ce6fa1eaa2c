// Listeners and streams, over TCP and Unix sockets, for models whose units may block in the kernel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "harness/os/descriptor.hpp"
#include "models/facets/address.hpp"
#include "models/facets/os/address.hpp"

namespace heddle::os {

/// One bidirectional byte stream, with TCP_NODELAY. Errors throw std::system_error with the call's name.
class stream {
 public:
  explicit stream(descriptor fd) : fd_(std::move(fd)) {}
  /// Waits until the kernel has established the connection, which may be before the listener accepts it.
  static stream connect(const address& to);
  /// Waits for at least one byte and gives how many came; 0 at the end of the stream. If `into` is empty, gives 0 at once.
  std::size_t read_some(std::span<std::byte> into);
  /// Waits until `into` is full or the stream has ended; gives how many bytes came.
  std::size_t read(std::span<std::byte> into);
  /// Waits until all is written.
  void write(std::span<const std::byte> from);
  /// The peer can still read all that was written before, and then the end of the stream.
  void close() { fd_.close(); }

 private:
  descriptor fd_;
};

/// Several units may accept from it, also in forked processes; each connection goes to one of them.
class acceptor {
 public:
  explicit acceptor(heddle::address::family of);
  const heddle::address& address() const { return at_; }
  stream accept();

 private:
  descriptor fd_;
  heddle::address at_;
};

/// Listens on a free port of 127.0.0.1.
struct listener : acceptor {
  listener() : acceptor(heddle::address::family::tcp) {}
  std::uint16_t port() const { return static_cast<std::uint16_t>(acceptor::address().number); }
};

/// Listens on a free abstract name (unix(7)).
struct unix_listener : acceptor {
  unix_listener() : acceptor(heddle::address::family::unix_domain) {}
};

}  // namespace heddle::os
