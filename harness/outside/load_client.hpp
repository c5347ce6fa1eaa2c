// The host's side of the load generator: starts it, sends its orders, reads its answers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "harness/histogram.hpp"
#include "harness/os/process_tree.hpp"
#include "harness/outside/outside_program.hpp"

namespace heddle {

/// The generator's answer to one go.
struct load_answer {
  long round_trips = 0;
  long wrong = 0;
  std::string reason;  ///< what was wrong first
  std::int64_t elapsed_ns = 0;
  std::int64_t ended_ns = 0;  ///< when the last answer had come, on the kernel's monotonic clock
  usage server;               ///< not divided into user and system
  double busy = 0;            ///< the generator's own CPU share; near 1 it is the bottleneck
  std::optional<latency_percentiles> latency;
};

/// A heddle-load process.
class load_client {
 public:
  /// `cpu` < 0 pins nothing. Throws std::system_error if the program can't be started.
  load_client(int connections, int bytes, int cpu, int pause_us);

  /// Sends the orders for a whole run and returns: connect to the port, one untimed round trip on each connection, so that all
  /// are accepted and served before time is measured, then the round trips, close. Never waits, so a body on a single thread can
  /// go on to serve. If the generator ends before answer() is called, the host ends too, with the reason: tasks would wait for
  /// its connections for ever. The answers have to be those of answer_with() with this key (harness/keyed_answer.hpp).
  void order(int port, long round_trips, bool latency, std::uint64_t key);
  /// Waits for the answer to the order. Throws std::runtime_error with the generator's error if it failed.
  load_answer answer();

 private:
  int connections_;
  outside_program program_;
};

}  // namespace heddle
