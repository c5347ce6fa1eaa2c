// The model `threads` with an altered stream at both ends of its connections.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::conformance {

/// `Stream` is an altered os::stream, constructible from one.
template <class Altered, class Stream> struct altered_streams : altered_threads<Altered> {
  using altered_threads<Altered>::altered_threads;

  template <class Door> struct accepting : Door {
    Stream accept() { return Stream(Door::accept()); }
  };
  using listener = accepting<os::listener>;
  using unix_listener = accepting<os::unix_listener>;
  using stream = Stream;
};

}  // namespace heddle::conformance
