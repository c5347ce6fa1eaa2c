// A stream whose connect hopes that somebody will listen, and tries again until then.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <system_error>
#include <thread>
#include <utility>

#include "conformance/altered_sockets.hpp"

namespace heddle::models {

struct hopeful : os::stream {
  static hopeful connect(const address& to) {
    for (;;) {
      try {
        return hopeful(os::stream::connect(to));
      } catch (const std::system_error& e) {
        if (e.code() != std::errc::connection_refused) throw;
      }
      std::this_thread::yield();
    }
  }
  explicit hopeful(os::stream native) : os::stream(std::move(native)) {}
};

struct hopeful_stream : conformance::altered_streams<hopeful_stream, hopeful> {
  using altered_streams::altered_streams;
};

}  // namespace heddle::models
