// The command line: its commands and options.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/options.hpp"
#include "conform/conform.hpp"
#include "exit_status.hpp"
#include "explore/explore.hpp"
#include "foreground/run.hpp"
#include "list/list.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace heddle::driver {

/// A command that is a program of its own, and its arguments as they were given.
struct extension_call {
  std::string name;
  std::vector<std::string> arguments;
};

/// What to do, and in which further folders to look for hosts.
struct request {
  std::variant<extension_call, list_options, bench_options, conform_options, explore_options, run_options> command;
  std::vector<std::string> hosts;
};

/// Reads the command line. Prints help or the version if asked to and returns nullopt. Throws misuse for everything that is not
/// understood, with the nearest names.
std::optional<request> read_command_line(const std::vector<std::string>& arguments);

}  // namespace heddle::driver
