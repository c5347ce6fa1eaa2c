// A stream that still has its connection when it was moved from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <utility>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

/// Moves as it copies.
class clinging {
 public:
  static clinging connect(const address& to) { return clinging(os::stream::connect(to)); }
  explicit clinging(os::stream native) : native_(std::make_shared<os::stream>(std::move(native))) {}
  std::size_t read_some(std::span<std::byte> into) { return native_->read_some(into); }
  std::size_t read(std::span<std::byte> into) { return native_->read(into); }
  void write(std::span<const std::byte> from) { native_->write(from); }
  void close() { native_->close(); }
  clinging(const clinging&) = default;
  clinging& operator=(const clinging&) = default;
  ~clinging() = default;

 private:
  std::shared_ptr<os::stream> native_;
};

struct clinging_stream : conformance::altered_streams<clinging_stream, clinging> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
