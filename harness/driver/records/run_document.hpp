// run.json: everything about a run except its records.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environment/environment.hpp"
#include "hosts/catalogue.hpp"
#include "json.hpp"
#include "records/run_folder.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace heddle::driver {

/// The version of the format of a run's folder.
inline constexpr int run_schema = 1;

/// The cells of a run, and their order in each round.
struct run_plan {
  std::string profile;
  std::uint64_t seed = 0;
  int rounds = 0;
  std::vector<std::string> filters;
  std::vector<std::string> cells;                ///< paths
  std::vector<std::vector<std::size_t>> orders;  ///< for each round, indices into `cells`
};

/// The document of a run that begins now.
json new_document(const run_plan& plan, const catalogue& all, const environment& found);

/// The models of `all` as run.json describes them: each host's list without its cells and contracts.
json models_of(const catalogue& all);

/// Reads run.json. Throws misuse if it is missing, unreadable, or of another version.
json load_document(const run_folder& run);

/// The plan in a document; throws misuse if there is none, or if it is invalid.
run_plan plan_in(const json& document);

/// Whether a host was broken when the run began: the run then lacks cells, which is wrong, whatever its records say.
bool had_broken_host(const json& document);

}  // namespace heddle::driver
