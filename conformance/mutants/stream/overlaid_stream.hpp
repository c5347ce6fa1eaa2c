// A stream that, when another is assigned to it, keeps its old connection open, as nobody's.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

struct overlaid : os::stream {
  static overlaid connect(const address& to) { return overlaid(os::stream::connect(to)); }
  explicit overlaid(os::stream native) : os::stream(std::move(native)) {}
  overlaid(overlaid&&) = default;
  overlaid& operator=(overlaid&& other) noexcept {
    new os::stream(std::move(static_cast<os::stream&>(*this)));
    os::stream::operator=(std::move(other));
    return *this;
  }
};

struct overlaid_stream : conformance::altered_streams<overlaid_stream, overlaid> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
