// Listeners and streams on Asio's sockets, over TCP and Unix sockets.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <asio/generic/stream_protocol.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/local/stream_protocol.hpp>
#include <asio/read.hpp>
#include <asio/redirect_error.hpp>
#include <asio/write.hpp>
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
  static task<stream> connect(address to) {
    const os::socket_address at(to);
    for (;;) {
      socket peer(loop::here().io);
      co_await peer.async_connect({at.data(), at.size()}, asio::use_awaitable);
      if (os::has_connected(peer.native_handle())) co_return stream(std::move(peer), to.of);
      co_await asio::post(loop::here().io, asio::use_awaitable);
    }
  }
  /// Waits for at least one byte and gives how many came; 0 at the end of the stream. If `into` is empty, gives 0 at once.
  task<std::size_t> read_some(std::span<std::byte> into) {
    if (ended_) co_return 0;
    asio::error_code error;
    const auto n = co_await socket_.async_read_some(asio::buffer(into.data(), into.size()),
                                                    asio::redirect_error(asio::use_awaitable, error));
    note(error);
    co_return n;
  }
  /// Waits until `into` is full or the stream has ended; gives how many bytes came.
  task<std::size_t> read(std::span<std::byte> into) {
    if (ended_) co_return 0;
    asio::error_code error;
    const auto n = co_await asio::async_read(socket_, asio::buffer(into.data(), into.size()),
                                             asio::redirect_error(asio::use_awaitable, error));
    note(error);
    co_return n;
  }
  /// Waits until all is written.
  task<> write(std::span<const std::byte> from) {
    co_await asio::async_write(socket_, asio::buffer(from.data(), from.size()), asio::use_awaitable);
  }
  void close() { socket_.close(); }

 private:
  void note(const asio::error_code& error) {
    ended_ = error == asio::error::eof;
    if (error && !ended_) throw std::system_error(error, "recv");
  }

  socket socket_;
  bool ended_ = false;  ///< once it is, Asio would wait for an event that doesn't come again
};

/// As os::acceptor. It belongs to the loop of the thread that makes it.
template <class Protocol> class acceptor {
 public:
  explicit acceptor(const typename Protocol::endpoint& anywhere)
      : native_(loop::here().io, anywhere), at_(os::address_of(native_.native_handle())) {
    // By default Asio waits for the next readiness event then, though other connections may be waiting already.
    native_.set_option(asio::socket_base::enable_connection_aborted(true));
  }
  const heddle::address& address() const { return at_; }
  task<stream> accept() {
    stream::socket peer(loop::here().io);
    asio::error_code error;
    do co_await native_.async_accept(peer, asio::redirect_error(asio::use_awaitable, error));
    while (error && os::is_of_lost_connection(error.value()));
    if (error) throw std::system_error(error, "accept");
    co_return stream(std::move(peer), at_.of);
  }

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
