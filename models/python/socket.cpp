// Streams and listeners over Python's socket.socket.
// SPDX-License-Identifier: Apache-2.0
#include "models/python/socket.hpp"

#include <cstring>
#include <exception>
#include <system_error>

#include "models/facets/os/address.hpp"
#include "models/facets/os/read_fully.hpp"
#include "models/python/bytes.hpp"

namespace heddle::python {
namespace {

constexpr auto unix_domain = address::family::unix_domain;

object constant(const char* name) { return find("socket", name); }

object family_of(address::family of) { return constant(of == unix_domain ? "AF_UNIX" : "AF_INET"); }

void no_delay(const object& socket, address::family of) {
  if (of == address::family::tcp)
    call_method(socket, "setsockopt", constant("IPPROTO_TCP"), constant("TCP_NODELAY"), 1);
}

}  // namespace

object open_socket(address::family of) { return call(find("socket", "socket"), family_of(of)); }

object address_of(const address& to) {
  const with_lock here;
  const os::socket_address at(to);
  if (to.of != unix_domain) return object(Py_BuildValue("(si)", "127.0.0.1", static_cast<int>(to.number)));
  sockaddr_un raw;
  std::memcpy(&raw, at.data(), sizeof raw);
  const auto length = at.size() - offsetof(sockaddr_un, sun_path);
  return object(PyBytes_FromStringAndSize(raw.sun_path, static_cast<Py_ssize_t>(length)));
}

object listen_somewhere(address::family of) {
  const auto socket = open_socket(of);
  const with_lock here;
  if (of == unix_domain)
    call_method(socket, "bind", "");  // the kernel chooses an abstract name (unix(7), autobind)
  else
    call_method(socket, "bind", address_of({of, 0}));
  call_method(socket, "listen", constant("SOMAXCONN"));
  return socket;
}

address address_of_socket(const object& listening) {
  return os::address_of(static_cast<int>(to_long(call_method(listening, "fileno"))));
}

const object& stream::open() const {
  if (!it_) throw std::system_error(std::make_error_code(std::errc::bad_file_descriptor), "a stream that was moved");
  return it_;
}

stream stream::connect(const address& to) {
  const auto socket = open_socket(to.of);
  call_method(socket, "connect", address_of(to));
  no_delay(socket, to.of);
  return stream(socket);
}

std::size_t stream::read_some(std::span<std::byte> into) {
  if (into.empty()) return 0;
  const with_lock here;
  const object view(
      PyMemoryView_FromMemory(reinterpret_cast<char*>(into.data()), static_cast<Py_ssize_t>(into.size()), PyBUF_WRITE));
  return static_cast<std::size_t>(to_long(call_method(open(), "recv_into", view)));
}

std::size_t stream::read(std::span<std::byte> into) { return os::read_fully(*this, into); }

void stream::write(std::span<const std::byte> from) { call_method(open(), "sendall", bytes_of(from)); }

void stream::close() noexcept try {
  if (it_) call_method(it_, "close");
} catch (const std::exception&) {}  // the peer had left: the descriptor is closed all the same

acceptor::acceptor(heddle::address::family of) : it_(listen_somewhere(of)), at_(address_of_socket(it_)) {}

stream acceptor::accept() {
  const with_lock here;
  const auto pair = call_method(it_, "accept");
  const object peer(Py_NewRef(PyTuple_GetItem(pair.get(), 0)));
  no_delay(peer, at_.of);
  return stream(peer);
}

}  // namespace heddle::python
