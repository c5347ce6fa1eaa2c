// Values of C++ in Python's queue.Queue, as objects of bytes.
// SPDX-License-Identifier: Apache-2.0
#include "models/python/byte_queue.hpp"

#include "models/python/bytes.hpp"
#include "models/python/source.hpp"

namespace heddle::python {
namespace {

reception taken(const object& item, std::span<std::byte> value) {
  if (item.get() == Py_None) return reception::closed;
  if (item.get() == Py_False) return reception::timed_out;
  copy_bytes(item, value);
  return reception::value;
}

}  // namespace

byte_queue::byte_queue(std::size_t capacity)
    : it_(call(find_in_source("channel", "Channel"), static_cast<long>(capacity))) {}

bool byte_queue::send(std::span<const std::byte> value) { return is_true(call_method(it_, "send", bytes_of(value))); }

reception byte_queue::receive(std::span<std::byte> value) { return taken(call_method(it_, "receive"), value); }

reception byte_queue::receive_for(std::chrono::nanoseconds limit, std::span<std::byte> value) {
  return taken(call_method(it_, "receive", seconds(limit)), value);
}

void byte_queue::close() { call_method(it_, "close"); }

}  // namespace heddle::python
