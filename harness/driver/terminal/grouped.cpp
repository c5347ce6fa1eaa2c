// Prints each line once.
// SPDX-License-Identifier: Apache-2.0
#include "terminal/grouped.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace heddle::driver {

void grouped::add(const std::string& line, const std::string& model) {
  auto found = std::find_if(lines_.begin(), lines_.end(), [&](const auto& one) { return one.first == line; });
  if (found == lines_.end()) found = lines_.insert(found, {line, {}});
  found->second.push_back(model);
}

std::string grouped::text(std::size_t models) const {
  std::string text;
  for (const auto& [line, holds] : lines_) {
    const bool all = models > 1 && holds.size() == models;
    text += all ? fmt::format("{} [all models]\n", line) : fmt::format("{} [{}]\n", line, fmt::join(holds, ", "));
  }
  return text.empty() ? text : text + "\n";
}

}  // namespace heddle::driver
