// The server's CPU time during a go, read from outside: its process and all its descendants except this one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <chrono>
#include <map>
#include <optional>

namespace heddle::load {

class server_clock {
 public:
  // 0: there is no server to look at.
  explicit server_clock(pid_t server) : server_(server) {}

  // Throws std::runtime_error when there is no such process.
  void start();
  // Since start(), of the processes that still live; one that has ended keeps its time to itself.
  [[nodiscard]] std::optional<std::chrono::nanoseconds> used() const;

 private:
  using readings = std::map<pid_t, std::chrono::nanoseconds>;
  [[nodiscard]] readings read() const;

  pid_t server_;
  readings before_;
};

}  // namespace heddle::load
