// What the server used during a go, read from outside: its process and all its descendants except this one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <map>
#include <optional>

#include "harness/os/process_tree.hpp"

namespace heddle::load {

class server_usage {
 public:
  // 0: there is no server to look at.
  explicit server_usage(pid_t server) : server_(server) {}

  // Throws std::runtime_error when there is no such process.
  void start();
  // Since start(), of the processes that still live; one that has ended keeps what it used to itself. Not divided into user and
  // system.
  [[nodiscard]] std::optional<usage> used() const;

 private:
  using readings = std::map<pid_t, usage>;
  [[nodiscard]] readings read(look at) const;

  pid_t server_;
  readings before_;
};

}  // namespace heddle::load
