// A stream that counts as ended once a write has failed: what the peer wrote before it closed can't be read any more.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <system_error>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct resigned_stream : conformance::altered_threads<resigned_stream> {
  using altered_threads::altered_threads;

  class stream {
   public:
    explicit stream(os::stream native) : native_(std::move(native)) {}
    static stream connect(const address& to) { return stream(os::stream::connect(to)); }

    std::size_t read_some(std::span<std::byte> into) { return ended_ ? 0 : native_.read_some(into); }
    std::size_t read(std::span<std::byte> into) { return ended_ ? 0 : native_.read(into); }
    void write(std::span<const std::byte> from) {
      try {
        native_.write(from);
      } catch (const std::system_error& e) {
        ended_ = e.code() == std::errc::broken_pipe || e.code() == std::errc::connection_reset;
        throw;
      }
    }
    void close() {
      native_.close();
      ended_ = false;
    }

   private:
    os::stream native_;
    bool ended_ = false;
  };

  struct listener : threads::listener {
    stream accept() { return stream(threads::listener::accept()); }
  };
  struct unix_listener : threads::unix_listener {
    stream accept() { return stream(threads::unix_listener::accept()); }
  };
};

}  // namespace heddle::models
