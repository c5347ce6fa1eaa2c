// Prints a table, in as many blocks as the width requires.
// SPDX-License-Identifier: Apache-2.0
#include "terminal/table.hpp"

#include "terminal/terminal.hpp"

#include <algorithm>

namespace heddle::driver {

namespace {

constexpr std::size_t gap = 2;

struct layout {
  std::size_t name_width = 0;
  std::vector<std::size_t> widths;
};

layout measure(const table& what) {
  layout found;
  for (const auto& row : what.rows) found.name_width = std::max(found.name_width, width_of(row));
  for (std::size_t column = 0; column < what.columns.size(); ++column) {
    std::size_t width = width_of(what.columns[column]);
    for (const auto& row : what.cells) width = std::max(width, width_of(row[column]));
    found.widths.push_back(width + gap);
  }
  return found;
}

// The first column of each block, and the number of columns as the last element. A block has at most `limit` columns.
std::vector<std::size_t> blocks(const layout& how, std::size_t width, std::size_t limit) {
  std::vector<std::size_t> starts{0};
  std::size_t used = how.name_width;
  for (std::size_t column = 0; column < how.widths.size(); ++column) {
    const bool fits = used + how.widths[column] <= width && column - starts.back() < limit;
    if (!fits && column > starts.back()) {
      starts.push_back(column);
      used = how.name_width;
    }
    used += how.widths[column];
  }
  starts.push_back(how.widths.size());
  return starts;
}

void add_block(std::string& text, const table& what, const layout& how, std::size_t first, std::size_t last) {
  text += std::string(how.name_width, ' ');
  for (auto column = first; column < last; ++column) text += pad_left(what.columns[column], how.widths[column]);
  text += '\n';
  for (std::size_t row = 0; row < what.rows.size(); ++row) {
    text += pad_right(what.rows[row], how.name_width);
    for (auto column = first; column < last; ++column) {
      text += pad_left(what.cells[row][column], how.widths[column]);
    }
    text += '\n';
  }
}

}  // namespace

std::string to_text(const table& what, std::size_t width) {
  const auto how = measure(what);
  const auto needed = blocks(how, width, what.columns.size()).size() - 1;
  const auto each = (what.columns.size() + needed - 1) / needed;
  const auto starts = blocks(how, width, std::max<std::size_t>(1, each));
  std::string text;
  for (std::size_t block = 0; block + 1 < starts.size(); ++block) {
    if (block > 0) text += '\n';
    add_block(text, what, how, starts[block], starts[block + 1]);
  }
  return text;
}

}  // namespace heddle::driver
