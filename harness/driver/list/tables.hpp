// The lists as JSON, one object for each item; the text is made from them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/catalogue.hpp"
#include "json.hpp"

#include <string>
#include <vector>

namespace heddle::driver {

/// Each model: its description from its host, or the reason in `not_built` if it has none.
json list_models(const catalogue& all);

/// Each workload once, with the names of the models that have it in `models`.
json list_workloads(const catalogue& all);

/// Each contract once, with its properties for each model in `models`. This and the next throw as those of selection.hpp do.
json list_contracts(const catalogue& all, const std::vector<std::string>& filters);

/// Each cell.
json list_cells(const catalogue& all, const std::vector<std::string>& filters);

}  // namespace heddle::driver
