// A stream whose read keeps 16 bits of the length that it has to fill.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

struct narrow_reader : os::stream {
  static narrow_reader connect(const address& to) { return narrow_reader(os::stream::connect(to)); }
  explicit narrow_reader(os::stream native) : os::stream(std::move(native)) {}
  std::size_t read(std::span<std::byte> into) {
    return os::stream::read(into.first(static_cast<std::uint16_t>(into.size())));
  }
};

struct short_read : conformance::altered_streams<short_read, narrow_reader> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
