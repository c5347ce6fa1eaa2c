// The CPU time and context switches of the server during a go: of its process and all descendants except this one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <map>
#include <optional>

#include "harness/os/process_tree.hpp"

namespace heddle::load {

class server_usage {
 public:
  // 0: there is no server to read from.
  explicit server_usage(pid_t server) : server_(server) {}

  // Throws std::runtime_error when there is no such process.
  void start();
  // What was used since start() by the processes that are still alive; the use of one that has ended is lost. Not divided into
  // user and system.
  [[nodiscard]] std::optional<usage> used() const;

 private:
  using readings = std::map<pid_t, usage>;
  [[nodiscard]] readings read(look at) const;

  pid_t server_;
  readings before_;
};

}  // namespace heddle::load
