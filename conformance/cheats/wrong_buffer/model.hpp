// A cheat: its streams write the data of the previous write, so that an echo never waits for what it has just read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

struct stale : os::stream {
  static stale connect(const address& to) { return stale(os::stream::connect(to)); }
  explicit stale(os::stream native) : os::stream(std::move(native)) {}
  void write(std::span<const std::byte> from) {
    before_.resize(from.size());
    os::stream::write(before_);
    before_.assign(from.begin(), from.end());
  }

 private:
  std::vector<std::byte> before_;
};

struct wrong_buffer : conformance::altered_streams<wrong_buffer, stale> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
