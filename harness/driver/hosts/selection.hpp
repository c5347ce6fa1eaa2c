// Selects cells and contracts by globs and by profile.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/catalogue.hpp"

#include <optional>
#include <string>
#include <vector>

namespace heddle::driver {

/// The cells of `profile` that match any of `filters` (all of the profile, if there are none), in the order of the catalogue. A
/// filter that is the exact name of a cell selects it in every profile. Throws misuse for a filter that matches no name, and
/// incomplete if no selected cell can run.
std::vector<cell> select_cells(const catalogue& all, const std::vector<std::string>& filters,
                               const std::string& profile);

/// One line for each filter that matches cells outside of `profile` that are not `chosen`, with the profiles that have them.
std::vector<std::string> notes_of_left_out(const catalogue& all, const std::vector<cell>& chosen,
                                           const std::vector<std::string>& filters, const std::string& profile);

/// The contracts whose `model/facet/contract` matches any of `filters`. Throws as select_cells does.
std::vector<contract> select_contracts(const catalogue& all, const std::vector<std::string>& filters);

/// Those that match any of `filters`, in every profile and including absent ones; all, if there are no filters. Throws misuse for
/// a filter that matches no name, and incomplete if only items that are not built match.
std::vector<cell> cells_to_list(const catalogue& all, const std::vector<std::string>& filters);
std::vector<contract> contracts_to_list(const catalogue& all, const std::vector<std::string>& filters);

/// Those that match any of `filters` and were left out of the build, as `model/facet/contract`.
std::vector<std::string> contracts_left_out(const catalogue& all, const std::vector<std::string>& filters);

/// `a/b/c is not built; …`, with the command that builds them; nullopt if `contracts` is empty.
std::optional<std::string> note_of_not_built(const std::vector<std::string>& contracts);

/// `model/facet/contract`, what globs match.
std::string full_path(const contract& one);
inline const std::string& full_path(const cell& one) { return one.path; }

/// All cells, or all contracts, of all hosts.
std::vector<cell> all_cells(const catalogue& all);
std::vector<contract> all_contracts(const catalogue& all);

}  // namespace heddle::driver
