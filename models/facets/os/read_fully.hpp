// Reading an exact number of bytes from a stream.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

namespace heddle::os {

/// Reads from a blocking stream until `into` is full or the stream has ended; gives how many bytes came.
template <class Stream> std::size_t read_fully(Stream& from, std::span<std::byte> into) {
  std::size_t have = 0;
  while (have < into.size()) {
    const auto n = from.read_some(into.subspan(have));
    if (n == 0) break;
    have += n;
  }
  return have;
}

}  // namespace heddle::os
