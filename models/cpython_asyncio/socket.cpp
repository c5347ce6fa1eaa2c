// asyncio's streams over sockets that Python's socket module makes.
// SPDX-License-Identifier: Apache-2.0
#include "models/cpython_asyncio/socket.hpp"

#include <exception>
#include <system_error>

#include "models/python/bytes.hpp"
#include "models/python/socket.hpp"
#include "models/python/source.hpp"

namespace heddle::on_asyncio {
namespace {

/// The element of a pair.
python::object at(const python::object& pair, Py_ssize_t index) {
  const python::with_lock here;
  return python::object(Py_NewRef(PyTuple_GetItem(pair.get(), index)));
}

/// A coroutine that gives the pair of reader and writer.
python::object open(const python::object& socket) {
  const python::with_lock here;
  const auto function = python::find("asyncio", "open_connection");
  const python::object none(PyTuple_New(0)), named(Py_BuildValue("{s:O}", "sock", socket.get()));
  return python::object(PyObject_Call(function.get(), none.get(), named.get()));
}

python::object never_blocking(python::object socket) {
  python::call_method(socket, "setblocking", false);
  return socket;
}

}  // namespace

void stream::check_open() const {
  if (!writer_) throw std::system_error(std::make_error_code(std::errc::bad_file_descriptor), "a closed stream");
}

task<stream> stream::connect(address to) {
  const auto socket = never_blocking(python::open_socket(to.of));
  co_await awaiting(python::call_method(loop::here().in_python(), "sock_connect", socket, python::address_of(to)));
  const auto pair = co_await awaiting(open(socket));
  co_return stream(at(pair, 0), at(pair, 1));
}

task<std::size_t> stream::read_some(std::span<std::byte> into) {
  check_open();
  const auto bytes = co_await awaiting(python::call_method(reader_, "read", static_cast<long>(into.size())));
  co_return python::copy_bytes(bytes, into);
}

task<std::size_t> stream::read(std::span<std::byte> into) {
  std::size_t got = 0;
  while (got < into.size()) {
    const auto more = co_await read_some(into.subspan(got));
    if (more == 0) break;
    got += more;
  }
  co_return got;
}

task<> stream::write(std::span<const std::byte> from) {
  check_open();
  python::call_method(writer_, "write", python::bytes_of(from));
  co_await awaiting(python::call_method(writer_, "drain"));
}

void stream::close() noexcept try {
  if (writer_) python::call_method(writer_, "close");
  writer_ = reader_ = {};
} catch (const std::exception&) {}  // the loop has ended

acceptor::acceptor(heddle::address::family of) {
  const auto socket = never_blocking(python::listen_somewhere(of));
  at_ = python::address_of_socket(socket);
  it_ = python::call(python::find_in_source("asyncio_listener", "Listener"), socket);
}
acceptor::~acceptor() {
  try {
    python::call_method(it_, "close");
  } catch (const std::exception&) {}  // the loop has ended
}

task<stream> acceptor::accept() {
  const auto pair = co_await awaiting(python::call_method(it_, "accept"));
  co_return stream(at(pair, 0), at(pair, 1));
}

}  // namespace heddle::on_asyncio
