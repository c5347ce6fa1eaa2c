// A stream on which the end of the stream is an error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <system_error>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

struct abrupt : os::stream {
  explicit abrupt(os::stream whole) : os::stream(std::move(whole)) {}
  static abrupt connect(const address& to) { return abrupt(os::stream::connect(to)); }
  std::size_t read_some(std::span<std::byte> into) {
    const auto got = os::stream::read_some(into);
    if (got == 0 && !into.empty()) throw std::system_error(std::make_error_code(std::errc::connection_reset), "recv");
    return got;
  }
};

struct abrupt_stream : conformance::altered_streams<abrupt_stream, abrupt> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
