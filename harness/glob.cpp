// Globs over the paths of cells and contracts: matching, and edit distance with wildcards.
// SPDX-License-Identifier: Apache-2.0
#include "harness/glob.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace heddle {

// Backtracks to the last `*` only: whatever an earlier one could match in addition, the last one can match as well.
bool glob_matches(std::string_view pattern, std::string_view path) {
  constexpr auto none = std::string_view::npos;
  std::size_t p = 0;
  std::size_t s = 0;
  std::size_t star = none;
  std::size_t taken = 0;
  while (s < path.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      taken = s;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == path[s])) {
      ++p;
      ++s;
    } else if (star != none) {
      p = star + 1;
      s = ++taken;
    } else {
      return false;
    }
  }
  return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(p), pattern.end(), [](char c) { return c == '*'; });
}

bool is_glob(std::string_view pattern) { return pattern.find_first_of("*?") != std::string_view::npos; }

std::size_t glob_distance(std::string_view pattern, std::string_view path) {
  std::vector<std::size_t> row(path.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (const char c : pattern) {
    std::vector<std::size_t> next(row.size());
    const bool star = c == '*';
    next[0] = row[0] + (star ? 0 : 1);
    for (std::size_t i = 1; i < row.size(); ++i) {
      if (star) {
        next[i] = std::min(row[i], next[i - 1]);
      } else {
        const bool same = c == '?' || c == path[i - 1];
        next[i] = std::min({row[i] + 1, next[i - 1] + 1, row[i - 1] + (same ? 0 : 1)});
      }
    }
    row = std::move(next);
  }
  return row.back();
}

}  // namespace heddle
