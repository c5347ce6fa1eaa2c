// A stream on which a read of some waits until its span is full.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

struct greedy : os::stream {
  static greedy connect(const address& to) { return greedy(os::stream::connect(to)); }
  explicit greedy(os::stream native) : os::stream(std::move(native)) {}
  std::size_t read_some(std::span<std::byte> into) { return read(into); }
};

struct greedy_stream : conformance::altered_streams<greedy_stream, greedy> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
