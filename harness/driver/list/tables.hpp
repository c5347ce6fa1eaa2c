// The lists as JSON, one object for each thing; the text is made from the same.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/catalogue.hpp"
#include "json.hpp"

#include <string>
#include <vector>

namespace heddle::driver {

/// Each model: what its host says of itself, or with `not_built` the reason why there is none.
json list_models(const catalogue& all);

/// Each workload once, whichever hosts have it, with the names of those in `models`.
json list_workloads(const catalogue& all);

/// Each contract once, with what every model says of it in `models`. This one and the next throw as selection.hpp says.
json list_contracts(const catalogue& all, const std::vector<std::string>& filters);

/// Each cell.
json list_cells(const catalogue& all, const std::vector<std::string>& filters);

}  // namespace heddle::driver
