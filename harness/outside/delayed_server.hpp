// The host's side of the server that answers late: what tasks that wait for others' services are measured against.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "harness/outside/outside_program.hpp"

namespace heddle {

/// A heddle-delay process: it answers each message with the same bytes, a fixed time after the message came. Its end is the host's,
/// which tells the reason: tasks would get no answer, or none that is right.
class delayed_server {
 public:
  /// `cpu` < 0 pins nothing. Throws std::system_error if the program can't be started.
  delayed_server(int milliseconds, int bytes, int cpu);
  /// Where it listens on 127.0.0.1.
  int port() const { return port_; }
  /// The CPU time that it has used so far.
  std::int64_t cpu_ns() const;
  /// How late it was itself: the 99th percentile of what its answers took longer than they should have, in nanoseconds, since
  /// the last call (or its start). Reckoned from when it noticed a message, not from when the kernel had it.
  /// If the server has ended, `unit_failed` is called before std::runtime_error is thrown: within a pass units may be alive, and an
  /// exception that leaves them unjoined ends in std::terminate, which would not know the cause.
  std::int64_t take_lateness();
  pid_t pid() const { return program_.pid(); }

 private:
  outside_program program_;
  int port_;
};

}  // namespace heddle
