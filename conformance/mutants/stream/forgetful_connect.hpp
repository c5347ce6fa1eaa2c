// A stream whose connect opens a socket that nobody closes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "conformance/altered_sockets.hpp"
#include "models/facets/os/address.hpp"

namespace heddle::models {

struct leaking_stream : os::stream {
  static leaking_stream connect(const address& to) {
    static_cast<void>(os::open_socket(to.of).release());
    return leaking_stream(os::stream::connect(to));
  }
  explicit leaking_stream(os::stream native) : os::stream(std::move(native)) {}
};

struct forgetful_connect : conformance::altered_streams<forgetful_connect, leaking_stream> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
