// A stream that reads ahead, and loses what it has read ahead when it is moved.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <span>
#include <utility>

#include "conformance/altered_threads.hpp"
#include "models/facets/os/read_fully.hpp"

namespace heddle::models {

struct forgetful_stream : conformance::altered_threads<forgetful_stream> {
  using altered_threads::altered_threads;

  class stream {
   public:
    explicit stream(os::stream native) : native_(std::move(native)) {}
    stream(stream&& other) noexcept : native_(std::move(other.native_)) { other.forget(); }
    stream& operator=(stream&& other) noexcept {
      native_ = std::move(other.native_);
      forget();
      other.forget();
      return *this;
    }
    static stream connect(const address& to) { return stream(os::stream::connect(to)); }

    std::size_t read_some(std::span<std::byte> into) {
      if (first_ == last_) {
        if (into.empty() || into.size() >= ahead_.size()) return native_.read_some(into);
        last_ = native_.read_some(ahead_);
        first_ = 0;
      }
      const auto n = std::min(into.size(), last_ - first_);
      std::memcpy(into.data(), ahead_.data() + first_, n);
      first_ += n;
      return n;
    }
    std::size_t read(std::span<std::byte> into) { return os::read_fully(*this, into); }
    void write(std::span<const std::byte> from) { native_.write(from); }
    void close() {
      native_.close();
      forget();
    }

   private:
    void forget() { first_ = last_ = 0; }

    os::stream native_;
    std::array<std::byte, 1024> ahead_;
    std::size_t first_ = 0, last_ = 0;
  };

  struct listener : threads::listener {
    stream accept() { return stream(threads::listener::accept()); }
  };
  struct unix_listener : threads::unix_listener {
    stream accept() { return stream(threads::unix_listener::accept()); }
  };
};

}  // namespace heddle::models
