// Tables on a terminal, folded where they are wider than it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace heddle::driver {

struct table {
  std::vector<std::string> columns;             ///< headings, without that of the row's names
  std::vector<std::string> rows;                ///< names
  std::vector<std::vector<std::string>> cells;  ///< [row][column]
};

/// The table as lines. Columns that do not fit into `width` go into further tables below, which repeat the
/// names of the rows; each holds about as many columns as the others. Values stand to the right, names to the
/// left.
std::string to_text(const table& what, std::size_t width);

}  // namespace heddle::driver
