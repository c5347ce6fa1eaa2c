// TCP listener and stream on Asio's sockets.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <asio/ip/tcp.hpp>
#include <asio/read.hpp>
#include <asio/redirect_error.hpp>
#include <asio/write.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <system_error>
#include <utility>

#include "models/coro_asio/loop.hpp"

namespace heddle::on_asio {

/// As kernel::stream: one TCP connection, TCP_NODELAY; errors throw std::system_error.
class stream {
 public:
  explicit stream(asio::ip::tcp::socket connected) : socket_(std::move(connected)) {
    socket_.set_option(asio::ip::tcp::no_delay(true));
  }
  /// Waits for at least one byte and gives how many came; 0 at the peer's end.
  task<std::size_t> read_some(std::span<std::byte> into) {
    asio::error_code error;
    const auto n = co_await socket_.async_read_some(asio::buffer(into.data(), into.size()),
                                                    asio::redirect_error(asio::use_awaitable, error));
    throw_unless_end(error);
    co_return n;
  }
  /// Waits until `into` is full or the peer has ended; gives how many bytes came.
  task<std::size_t> read(std::span<std::byte> into) {
    asio::error_code error;
    const auto n = co_await asio::async_read(socket_, asio::buffer(into.data(), into.size()),
                                             asio::redirect_error(asio::use_awaitable, error));
    throw_unless_end(error);
    co_return n;
  }
  /// Waits until all is written.
  task<> write(std::span<const std::byte> from) {
    co_await asio::async_write(socket_, asio::buffer(from.data(), from.size()), asio::use_awaitable);
  }
  void close() { socket_.close(); }

 private:
  static void throw_unless_end(const asio::error_code& error) {
    if (error && error != asio::error::eof) throw std::system_error(error, "recv");
  }

  asio::ip::tcp::socket socket_;
};

/// As kernel::listener: a free port of 127.0.0.1. It belongs to the loop of the thread that makes it.
class listener {
 public:
  listener() : acceptor_(loop::here().io, {asio::ip::address_v4::loopback(), 0}) {
    acceptor_.listen(asio::socket_base::max_listen_connections);
  }
  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
  task<stream> accept() {
    auto connected = co_await acceptor_.async_accept(asio::use_awaitable);
    co_return stream(std::move(connected));
  }

 private:
  asio::ip::tcp::acceptor acceptor_;
};

}  // namespace heddle::on_asio
