// The command line: what can be asked, and what was.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/options.hpp"
#include "conform/conform.hpp"
#include "exit_status.hpp"
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

/// What to do, and where else to look for hosts.
struct request {
  std::variant<extension_call, list_options, bench_options, conform_options, run_options> command;
  std::vector<std::string> hosts;
};

/// Reads the command line. Prints help and returns nothing where that is what was asked for; throws misuse
/// for everything that is not understood, with the nearest names.
std::optional<request> read_command_line(const std::vector<std::string>& arguments);

}  // namespace heddle::driver
