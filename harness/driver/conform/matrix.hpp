// The matrix of contracts × models, and the reasons of everything in it that is not a pass.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace heddle::driver {

/// The matrix, at most `columns` wide if that can be done, the reasons, and the counts.
std::string matrix_text(const std::vector<json>& verdicts, std::size_t columns);

}  // namespace heddle::driver
