// asyncio.Queue as the channel: see models/python/asyncio_channel.py.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <span>

#include "models/cpython_asyncio/loop.hpp"
#include "models/facets/portable.hpp"
#include "models/facets/received.hpp"

namespace heddle::on_asyncio {

/// A bounded queue of objects of bytes.
class byte_queue {
 public:
  explicit byte_queue(std::size_t capacity);
  byte_queue(const byte_queue&) = delete;
  task<bool> send(python::object value);
  /// Fills `value` if there was one.
  task<reception> receive(std::span<std::byte> value);
  task<reception> receive_for(std::chrono::nanoseconds limit, std::span<std::byte> value);
  void close();

  static python::object bytes(std::span<const std::byte> value);

 private:
  python::object it_;
};

template <portable T, std::size_t Capacity> class channel {
 public:
  task<bool> send(T value) { return queue_.send(byte_queue::bytes(std::as_bytes(std::span(&value, 1)))); }
  task<received<T>> receive() {
    received<T> got;
    got.what = co_await queue_.receive(std::as_writable_bytes(std::span(&got.value, 1)));
    co_return got;
  }
  task<received<T>> receive_for(std::chrono::nanoseconds limit) {
    received<T> got;
    got.what = co_await queue_.receive_for(limit, std::as_writable_bytes(std::span(&got.value, 1)));
    co_return got;
  }
  void close() { queue_.close(); }

 private:
  byte_queue queue_{Capacity};
};

}  // namespace heddle::on_asyncio
