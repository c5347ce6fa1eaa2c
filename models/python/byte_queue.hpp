// Python's queue.Queue of values in bytes: see channel.py.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <span>

#include "models/facets/received.hpp"
#include "models/python/object.hpp"

namespace heddle::python {

/// A bounded queue of objects of bytes.
class byte_queue {
 public:
  explicit byte_queue(std::size_t capacity);
  byte_queue(const byte_queue&) = delete;
  bool send(std::span<const std::byte> value);
  /// Fills `value` if there was one.
  reception receive(std::span<std::byte> value);
  reception receive_for(std::chrono::nanoseconds limit, std::span<std::byte> value);
  void close();

 private:
  object it_;
};

}  // namespace heddle::python
