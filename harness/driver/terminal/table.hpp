// Tables for a terminal, split into blocks if they are wider than it.
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

/// The table as lines. If its columns do not fit into `width`, they are split into blocks of about the same number of columns,
/// one below the other, each with the names of the rows. Values are right-aligned, names left-aligned.
std::string to_text(const table& what, std::size_t width);

}  // namespace heddle::driver
