// A stream whose read fills 64 KiB, and takes of the rest only what has come.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

struct buffered_reader : os::stream {
  static buffered_reader connect(const address& to) { return buffered_reader(os::stream::connect(to)); }
  explicit buffered_reader(os::stream native) : os::stream(std::move(native)) {}
  std::size_t read(std::span<std::byte> into) {
    constexpr std::size_t buffer = 65'536;
    const auto first = os::stream::read(into.first(std::min(into.size(), buffer)));
    return first < buffer ? first : first + os::stream::read_some(into.subspan(first));
  }
};

struct shy_reader : conformance::altered_streams<shy_reader, buffered_reader> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
