// Which compilers hosts were built by: part of what makes a run's numbers comparable.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/catalogue.hpp"

#include <optional>
#include <string>
#include <vector>

namespace heddle::driver {

/// Name and version of the compiler, as a host's list or its part of run.json tells it.
std::string compiler_of(const json& about);

/// A warning where the models of `cells` do not all come from one compiler.
std::optional<std::string> warning_of_compilers(const std::vector<cell>& cells, const catalogue& all);

}  // namespace heddle::driver
