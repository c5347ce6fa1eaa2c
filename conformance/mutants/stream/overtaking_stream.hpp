// A stream that reads ahead for small reads; large ones overtake what it has read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <span>
#include <utility>

#include "conformance/altered_sockets.hpp"
#include "models/facets/os/read_fully.hpp"

namespace heddle::models {

class read_ahead : public os::stream {
 public:
  explicit read_ahead(os::stream native) : os::stream(std::move(native)) {}
  static read_ahead connect(const address& to) { return read_ahead(os::stream::connect(to)); }
  std::size_t read_some(std::span<std::byte> into) {
    constexpr std::size_t buffered = 4096;
    if (into.size() > buffered) return os::stream::read_some(into);
    if (ahead_.empty() && !into.empty()) {
      std::array<std::byte, buffered> next;
      const auto got = os::stream::read_some(next);
      ahead_.assign(next.begin(), next.begin() + static_cast<std::ptrdiff_t>(got));
    }
    const auto some = static_cast<std::ptrdiff_t>(std::min(into.size(), ahead_.size()));
    std::copy_n(ahead_.begin(), some, into.begin());
    ahead_.erase(ahead_.begin(), ahead_.begin() + some);
    return static_cast<std::size_t>(some);
  }
  std::size_t read(std::span<std::byte> into) { return os::read_fully(*this, into); }

 private:
  std::deque<std::byte> ahead_;
};

struct overtaking_stream : conformance::altered_streams<overtaking_stream, read_ahead> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
