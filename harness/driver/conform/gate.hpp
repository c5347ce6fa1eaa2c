// Which models are not ranked at which workloads, since they break contracts that those stand on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/catalogue.hpp"
#include "json.hpp"
#include "records/run_folder.hpp"

#include <string>
#include <vector>

namespace heddle::driver {

/// A line for each workload and contract, with the models in brackets, after an empty line; empty if every model can be ranked.
std::string gate_text(const std::vector<json>& verdicts, const catalogue& all);

/// The verdicts in a run's conformance.json; none if it has no readable one.
std::vector<json> verdicts_in(const run_folder& folder);

}  // namespace heddle::driver
