// Units that don't take the interpreter lock again after a wait on a condition that has expired.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_gil.hpp"

namespace heddle::models {

struct expired_interpreter : conformance::altered_gil<expired_interpreter> {
  using altered_gil::altered_gil;

  struct condition : plain::condition {
    using plain::condition::wait_for;
    bool wait_for(mutex& held, std::chrono::nanoseconds limit) {
      const bool notified = plain::condition::wait_for(held, limit);
      if (!notified) the_lock<interpreter_lock>().drop();
      return notified;
    }
  };
};

}  // namespace heddle::models
