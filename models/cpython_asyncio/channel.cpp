// Values of C++ in asyncio.Queue, as objects of bytes.
// SPDX-License-Identifier: Apache-2.0
#include "models/cpython_asyncio/channel.hpp"

#include "models/python/bytes.hpp"
#include "models/python/source.hpp"

namespace heddle::on_asyncio {
namespace {

reception taken(const python::object& item, std::span<std::byte> value) {
  if (!item) return reception::timed_out;
  if (item.get() == Py_False) return reception::closed;
  python::copy_bytes(item, value);
  return reception::value;
}

}  // namespace

byte_queue::byte_queue(std::size_t capacity)
    : it_(python::call(python::find_in_source("asyncio_channel", "Channel"), static_cast<long>(capacity))) {}

python::object byte_queue::bytes(std::span<const std::byte> value) { return python::bytes_of(value); }

task<bool> byte_queue::send(python::object value) {
  const auto accepted = co_await awaiting(python::call_method(it_, "send", value));
  co_return python::is_true(accepted);
}

task<reception> byte_queue::receive(std::span<std::byte> value) {
  const auto item = co_await awaiting(python::call_method(it_, "receive"));
  co_return taken(item, value);
}

task<reception> byte_queue::receive_for(std::chrono::nanoseconds limit, std::span<std::byte> value) {
  const auto item = co_await within(limit, python::call_method(it_, "receive"));
  co_return taken(item, value);
}

void byte_queue::close() { python::call_method(it_, "close"); }

}  // namespace heddle::on_asyncio
