// A channel with plenty of room where it is timed, and with what was asked for where its room may be tried.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>

#include "conformance/altered_threads.hpp"

namespace heddle::conformance {

/// `Timed` tells which: `bool Timed::timed()`.
template <class T, std::size_t Capacity, class Timed> class two_sized_channel {
 public:
  bool send(T value) { return Timed::timed() ? large_.send(value) : asked_for_.send(value); }
  received<T> receive() { return Timed::timed() ? large_.receive() : asked_for_.receive(); }
  received<T> receive_for(std::chrono::nanoseconds limit) {
    return Timed::timed() ? large_.receive_for(limit) : asked_for_.receive_for(limit);
  }
  void close() {
    asked_for_.close();
    large_.close();
  }

 private:
  models::threads::channel<T, Capacity> asked_for_;
  models::threads::channel<T, std::max<std::size_t>(Capacity, 16384)> large_;
};

}  // namespace heddle::conformance
