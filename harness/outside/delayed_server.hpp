// The host's side of the delay server, whose clients are the tasks of a workload.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "harness/outside/outside_program.hpp"

namespace heddle {

/// How late the answers of the delay server were.
struct server_lateness {
  std::int64_t p99 = 0;  ///< nanoseconds
  long answers = 0;      ///< how many there were
};

/// A heddle-delay process: it answers each message with answer_with(key(), message), a fixed time after the message came. If it
/// ends, the host ends too, with the reason: its tasks would wait for ever, or get wrong answers.
class delayed_server {
 public:
  /// `cpu` < 0 pins nothing. Throws std::system_error if the program can't be started.
  delayed_server(int milliseconds, int bytes, int cpu);
  /// Where it listens on 127.0.0.1.
  int port() const { return port_; }
  /// What its answers depend on beside the message: drawn when it starts, so that only the tasks know what the answer is.
  std::uint64_t key() const { return key_; }
  /// The CPU time that it has used so far.
  std::int64_t cpu_ns() const;
  /// Of the server's answers since the last call or its start. Counted from
  /// when the server noticed a message, not from when the kernel received it. If the server has ended, calls `unit_failed` before
  /// it throws std::runtime_error: units may be alive within a pass, and an exception that leaves them unjoined ends in
  /// std::terminate, which would lose the cause.
  server_lateness take_lateness();
  pid_t pid() const { return program_.pid(); }

 private:
  std::uint64_t key_;
  outside_program program_;
  int port_;
};

}  // namespace heddle
