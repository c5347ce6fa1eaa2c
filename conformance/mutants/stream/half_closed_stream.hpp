// A stream whose close only ends its connection: reads then give 0, as at the end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

struct half_closed : os::stream {
  static half_closed connect(const address& to) { return half_closed(os::stream::connect(to)); }
  explicit half_closed(os::stream native) : os::stream(std::move(native)) {}
  std::size_t read_some(std::span<std::byte> into) { return closed_ ? 0 : os::stream::read_some(into); }
  std::size_t read(std::span<std::byte> into) { return closed_ ? 0 : os::stream::read(into); }
  void close() {
    closed_ = true;
    os::stream::close();
  }

 private:
  bool closed_ = false;
};

struct half_closed_stream : conformance::altered_streams<half_closed_stream, half_closed> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
