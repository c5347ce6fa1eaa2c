// Python's queue.Queue as the channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <span>

#include "models/facets/portable.hpp"
#include "models/facets/received.hpp"
#include "models/python/byte_queue.hpp"

namespace heddle::python {

template <portable T, std::size_t Capacity> class channel {
 public:
  bool send(T value) { return queue_.send(std::as_bytes(std::span(&value, 1))); }
  received<T> receive() {
    received<T> got;
    got.what = queue_.receive(std::as_writable_bytes(std::span(&got.value, 1)));
    return got;
  }
  received<T> receive_for(std::chrono::nanoseconds limit) {
    received<T> got;
    got.what = queue_.receive_for(limit, std::as_writable_bytes(std::span(&got.value, 1)));
    return got;
  }
  void close() { queue_.close(); }

 private:
  byte_queue queue_{Capacity};
};

}  // namespace heddle::python
