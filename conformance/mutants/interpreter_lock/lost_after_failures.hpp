// Units that fail to connect without the interpreter lock, and do not get it back.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "conformance/altered_gil.hpp"

namespace heddle::models {

struct lost_after_failures : conformance::altered_gil<lost_after_failures> {
  using altered_gil::altered_gil;

  class stream : public os::stream {
   public:
    explicit stream(os::stream native) : os::stream(std::move(native)) {}
    static stream connect(const address& to) {
      the_lock<interpreter_lock>().drop();
      stream native(os::stream::connect(to));
      the_lock<interpreter_lock>().take();
      return native;
    }
    std::size_t read_some(std::span<std::byte> into) {
      const allowing_others<interpreter_lock> waiting;
      return os::stream::read_some(into);
    }
    std::size_t read(std::span<std::byte> into) {
      const allowing_others<interpreter_lock> waiting;
      return os::stream::read(into);
    }
    void write(std::span<const std::byte> from) {
      const allowing_others<interpreter_lock> waiting;
      os::stream::write(from);
    }
  };
  using listener = listener_under_gil<interpreter_lock, os::listener, stream>;
  using unix_listener = listener_under_gil<interpreter_lock, os::unix_listener, stream>;
};

}  // namespace heddle::models
