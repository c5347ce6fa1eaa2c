// The matrix of contracts and models, and the reason for every verdict but `pass`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace heddle::driver {

/// The matrix, at most `columns` wide if possible, the reasons, and the counts.
std::string matrix_text(const std::vector<json>& verdicts, std::size_t columns);

}  // namespace heddle::driver
