// A stream whose reads come back with what is there, before their span is full.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

struct hasty : os::stream {
  static hasty connect(const address& to) { return hasty(os::stream::connect(to)); }
  explicit hasty(os::stream native) : os::stream(std::move(native)) {}
  std::size_t read(std::span<std::byte> into) { return read_some(into); }
};

struct hasty_stream : conformance::altered_streams<hasty_stream, hasty> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
