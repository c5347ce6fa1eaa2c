// The command `list`: prints the models, workloads, contracts and cells.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exit_status.hpp"
#include "hosts/catalogue.hpp"

#include <string>
#include <vector>

namespace heddle::driver {

struct list_options {
  std::string what;  ///< models, workloads, contracts, cells; empty for an overview of the first three
  std::vector<std::string> filters;
  bool as_json = false;
};

/// Prints what `options` ask for on standard output. Throws misuse for a filter that matches nothing.
exit_status list(const list_options& options, const catalogue& all);

}  // namespace heddle::driver
