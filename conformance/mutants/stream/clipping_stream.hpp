// A stream that writes only the first part of the data.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

struct clipping : os::stream {
  static clipping connect(const address& to) { return clipping(os::stream::connect(to)); }
  explicit clipping(os::stream whole) : os::stream(std::move(whole)) {}
  void write(std::span<const std::byte> from) {
    constexpr std::size_t most = 65'536;
    os::stream::write(from.first(std::min(most, from.size())));
  }
};

struct clipping_stream : conformance::altered_streams<clipping_stream, clipping> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
