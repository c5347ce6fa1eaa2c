// A stream that is not closed if an exception that leaves its unit destroys it: the peer never learns that it ended.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct unclosed_while_unwinding : conformance::altered_threads<unclosed_while_unwinding> {
  using altered_threads::altered_threads;

  struct stream : os::stream {
    explicit stream(os::stream native) : os::stream(std::move(native)) {}
    stream(stream&&) = default;
    stream& operator=(stream&&) = default;
    /// Closing could fail, and a second exception would end the program: so what unwinding destroys is set aside.
    ~stream() {
      if (std::uncaught_exceptions() > 0) new os::stream(std::move(*this));
    }
    static stream connect(const address& to) { return stream(os::stream::connect(to)); }
  };
  struct listener : os::listener {
    stream accept() { return stream(os::listener::accept()); }
  };
  struct unix_listener : os::unix_listener {
    stream accept() { return stream(os::unix_listener::accept()); }
  };
};

}  // namespace heddle::models
