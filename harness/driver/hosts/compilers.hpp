// Which compilers the hosts were built with: numbers of different compilers are not comparable.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/catalogue.hpp"

#include <optional>
#include <string>
#include <vector>

namespace heddle::driver {

/// Name and version of the compiler, from a host's list or its part of run.json.
std::string compiler_of(const json& about);

/// A warning if the hosts of `cells` were not all built with one compiler.
std::optional<std::string> warning_of_compilers(const std::vector<cell>& cells, const catalogue& all);

}  // namespace heddle::driver
