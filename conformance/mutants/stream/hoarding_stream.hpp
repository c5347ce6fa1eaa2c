// A stream that frees its descriptor when it is closed, and not when it is destroyed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

class hoarding {
 public:
  static hoarding connect(const address& to) { return hoarding(os::stream::connect(to)); }
  explicit hoarding(os::stream native) : native_(new os::stream(std::move(native))) {}
  std::size_t read_some(std::span<std::byte> into) { return native_->read_some(into); }
  std::size_t read(std::span<std::byte> into) { return native_->read(into); }
  void write(std::span<const std::byte> from) { native_->write(from); }
  void close() { native_->close(); }

 private:
  os::stream* native_;  // nobody deletes it
};

struct hoarding_stream : conformance::altered_streams<hoarding_stream, hoarding> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
