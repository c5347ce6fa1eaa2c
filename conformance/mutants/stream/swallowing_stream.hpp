// A stream whose writes succeed although the peer has left.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <system_error>
#include <utility>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

struct swallowing : os::stream {
  static swallowing connect(const address& to) { return swallowing(os::stream::connect(to)); }
  explicit swallowing(os::stream native) : os::stream(std::move(native)) {}
  void write(std::span<const std::byte> from) {
    try {
      os::stream::write(from);
    } catch (const std::system_error&) { lost_ += from.size(); }
  }

 private:
  std::size_t lost_ = 0;
};

struct swallowing_stream : conformance::altered_streams<swallowing_stream, swallowing> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
