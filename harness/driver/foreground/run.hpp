// The command `run`: one cell or one contract in the foreground, with its standard error shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exit_status.hpp"
#include "hosts/catalogue.hpp"
#include "processes/signals.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace heddle::driver {

struct run_options {
  std::string name;                     ///< of a cell, or model/facet/contract
  std::optional<std::string> debugger;  ///< a command, split at spaces; the host's is appended
  std::optional<std::string> profile;   ///< whose time budget a cell gets; quick by default
  std::optional<std::uint64_t> seed;    ///< of a contract
};

/// Runs it and prints its record or verdict. Under a debugger there is no deadline, and the terminal is the
/// debugger's. Throws misuse for an unknown name and incomplete for what is absent or not built.
exit_status run_in_foreground(const run_options& options, const catalogue& all, stop_signals& stop);

}  // namespace heddle::driver
