// Listeners and streams on Asio's sockets, over TCP and Unix sockets.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <asio/generic/stream_protocol.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/local/stream_protocol.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <system_error>
#include <utility>

#include "models/coro_asio/loop.hpp"
#include "models/facets/os/address.hpp"

namespace heddle::on_asio {

/// As os::stream: one connection, TCP_NODELAY; errors throw std::system_error.
class stream {
 public:
  using socket = asio::generic::stream_protocol::socket;

  stream(socket connected, address::family of) : socket_(std::move(connected)) {
    os::no_delay(socket_.native_handle(), of);
  }
  /// If a Unix listener's backlog is full, Asio reports a connection that isn't there. No readiness event follows when there is
  /// room again, so this yields and tries again.
  static task<stream> connect(address to);
  /// Waits for at least one byte and gives how many came; 0 at the end of the stream. If `into` is empty, gives 0 at once.
  task<std::size_t> read_some(std::span<std::byte> into);
  /// Waits until `into` is full or the stream has ended; gives how many bytes came.
  task<std::size_t> read(std::span<std::byte> into);
  /// Waits until all is written.
  task<> write(std::span<const std::byte> from);
  void close() { socket_.close(); }

 private:
  void note(const asio::error_code& error);

  socket socket_;
  bool ended_ = false;  ///< once it is, Asio would wait for an event that doesn't come again
};

/// As os::acceptor. It belongs to the loop of the thread that makes it.
template <class Protocol> class acceptor {
 public:
  explicit acceptor(const typename Protocol::endpoint& anywhere);
  const heddle::address& address() const { return at_; }
  task<stream> accept();

 private:
  typename Protocol::acceptor native_;
  heddle::address at_;
};

struct listener : acceptor<asio::ip::tcp> {
  listener() : acceptor({asio::ip::address_v4::loopback(), 0}) {}
  std::uint16_t port() const { return static_cast<std::uint16_t>(acceptor::address().number); }
};

/// Bound to no path, the kernel gives it a name (unix(7), Autobind).
struct unix_listener : acceptor<asio::local::stream_protocol> {
  unix_listener() : acceptor(asio::local::stream_protocol::endpoint("")) {}
};

}  // namespace heddle::on_asio
