// The command `conform`: checks models against the contracts, each in a process of its own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exit_status.hpp"
#include "hosts/catalogue.hpp"
#include "processes/signals.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace heddle::driver {

struct conform_options {
  std::vector<std::string> filters;
  std::optional<std::string> out;
  std::optional<std::string> junit;
  std::optional<std::uint64_t> seed;
  int at_once = 1;
  bool as_json = false;
};

/// Checks the contracts that `options` choose. The verdicts go into conformance.json in the folder `out`, which may be that of a
/// run; without it, in a new folder as `bench` makes one. Throws misuse and incomplete.
exit_status conform(const conform_options& options, const catalogue& all, stop_signals& stop);

}  // namespace heddle::driver
