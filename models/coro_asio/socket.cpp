// Waiting for sockets with Asio's operations.
// SPDX-License-Identifier: Apache-2.0
#include "models/coro_asio/socket.hpp"

#include <asio/read.hpp>
#include <asio/redirect_error.hpp>
#include <asio/write.hpp>

namespace heddle::on_asio {
namespace {

/// As the system's calls fail in other models: a code of Asio's own category does not compare equal to a std::errc.
[[noreturn]] void fail(const asio::error_code& error, const char* call) {
  throw std::system_error(error.value(), std::system_category(), call);
}

}  // namespace

task<stream> stream::connect(address to) {
  const os::socket_address at(to);
  for (;;) {
    socket peer(loop::here().io);
    asio::error_code error;
    co_await peer.async_connect({at.data(), at.size()}, asio::redirect_error(asio::use_awaitable, error));
    if (error) fail(error, "connect");
    if (os::has_connected(peer.native_handle())) co_return stream(std::move(peer), to.of);
    co_await asio::post(loop::here().io, asio::use_awaitable);
  }
}

task<std::size_t> stream::read_some(std::span<std::byte> into) {
  if (ended_) co_return 0;
  asio::error_code error;
  const auto n = co_await socket_.async_read_some(asio::buffer(into.data(), into.size()),
                                                  asio::redirect_error(asio::use_awaitable, error));
  note(error);
  co_return n;
}

task<std::size_t> stream::read(std::span<std::byte> into) {
  if (ended_) co_return 0;
  asio::error_code error;
  const auto n = co_await asio::async_read(socket_, asio::buffer(into.data(), into.size()),
                                           asio::redirect_error(asio::use_awaitable, error));
  note(error);
  co_return n;
}

task<> stream::write(std::span<const std::byte> from) {
  asio::error_code error;
  co_await asio::async_write(socket_, asio::buffer(from.data(), from.size()),
                             asio::redirect_error(asio::use_awaitable, error));
  if (error) fail(error, "send");
}

void stream::note(const asio::error_code& error) {
  ended_ = error == asio::error::eof;
  if (error && !ended_) fail(error, "recv");
}

template <class Protocol> acceptor<Protocol>::acceptor(const typename Protocol::endpoint& anywhere)
    : native_(loop::here().io, anywhere), at_(os::address_of(native_.native_handle())) {
  // By default Asio waits for the next readiness event then, though other connections may be waiting already.
  native_.set_option(asio::socket_base::enable_connection_aborted(true));
}

template <class Protocol> task<stream> acceptor<Protocol>::accept() {
  stream::socket peer(loop::here().io);
  asio::error_code error;
  do co_await native_.async_accept(peer, asio::redirect_error(asio::use_awaitable, error));
  while (error && os::is_of_lost_connection(error.value()));
  if (error) fail(error, "accept");
  co_return stream(std::move(peer), at_.of);
}

template class acceptor<asio::ip::tcp>;
template class acceptor<asio::local::stream_protocol>;

}  // namespace heddle::on_asio
