// A stream that takes a byte of 255 for its end, as a char that is compared with EOF does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include "conformance/altered_sockets.hpp"
#include "models/facets/os/read_fully.hpp"

namespace heddle::models {

struct char_reader : os::stream {
  static char_reader connect(const address& to) { return char_reader(os::stream::connect(to)); }
  explicit char_reader(os::stream native) : os::stream(std::move(native)) {}
  std::size_t read_some(std::span<std::byte> into) {
    if (ended_) return 0;
    const auto came = into.first(os::stream::read_some(into));
    const auto end = std::ranges::find(came, std::byte{255});
    ended_ = end != came.end();
    return static_cast<std::size_t>(end - came.begin());
  }
  std::size_t read(std::span<std::byte> into) { return os::read_fully(*this, into); }

 private:
  bool ended_ = false;
};

struct byte_of_end : conformance::altered_streams<byte_of_end, char_reader> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
