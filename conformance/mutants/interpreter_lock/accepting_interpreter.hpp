// Units that keep the interpreter lock while they wait for a connection over a Unix socket.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_gil.hpp"

namespace heddle::models {

struct accepting_interpreter : conformance::altered_gil<accepting_interpreter> {
  using altered_gil::altered_gil;

  struct unix_listener : plain::unix_listener {
    stream accept() { return stream(threads::unix_listener::accept()); }
  };
};

}  // namespace heddle::models
