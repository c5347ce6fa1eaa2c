// A stream with a buffer for reading, which a stream that its own unit has closed still reads from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "conformance/altered_threads.hpp"
#include "models/facets/os/read_fully.hpp"

namespace heddle::models {

struct lingering_stream : conformance::altered_threads<lingering_stream> {
  using altered_threads::altered_threads;

  class stream {
   public:
    explicit stream(os::stream native) : native_(std::move(native)) {}
    static stream connect(const address& to) { return stream(os::stream::connect(to)); }
    stream(stream&& other) noexcept
        : native_(std::move(other.native_)),
          ahead_(std::exchange(other.ahead_, {})),
          used_(std::exchange(other.used_, 0)) {}
    stream& operator=(stream&& other) noexcept {
      native_ = std::move(other.native_);
      ahead_ = std::exchange(other.ahead_, {});
      used_ = std::exchange(other.used_, 0);
      return *this;
    }

    std::size_t read_some(std::span<std::byte> into) {
      if (into.empty()) return 0;
      if (used_ == ahead_.size()) {
        if (into.size() >= most) return native_.read_some(into);
        ahead_.resize(most);
        used_ = ahead_.size();  // nothing is there if the read throws
        const auto came = native_.read_some(ahead_);
        ahead_.resize(came);
        used_ = 0;
      }
      const auto n = std::min(into.size(), ahead_.size() - used_);
      std::copy_n(ahead_.begin() + static_cast<std::ptrdiff_t>(used_), n, into.begin());
      used_ += n;
      return n;
    }
    std::size_t read(std::span<std::byte> into) { return os::read_fully(*this, into); }
    void write(std::span<const std::byte> from) { native_.write(from); }
    void close() { native_.close(); }

   private:
    static constexpr std::size_t most = 4096;
    os::stream native_;
    std::vector<std::byte> ahead_;
    std::size_t used_ = 0;
  };
  struct listener : os::listener {
    stream accept() { return stream(os::listener::accept()); }
  };
  struct unix_listener : os::unix_listener {
    stream accept() { return stream(os::unix_listener::accept()); }
  };
};

}  // namespace heddle::models
