// The nearest names by edit distance.
// SPDX-License-Identifier: Apache-2.0
#include "names/nearest.hpp"

#include "names/glob.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace heddle::driver {

namespace {

constexpr std::size_t most_shown = 3;

}  // namespace

std::vector<std::string> nearest(std::string_view pattern, const std::vector<std::string>& names) {
  // Farther than half of what was written is not a slip of the finger any more.
  std::size_t best = std::max<std::size_t>(2, pattern.size() / 2);
  std::vector<std::string> found;
  for (const auto& name : names) {
    const auto distance = glob_distance(pattern, name);
    if (distance > best) continue;
    if (distance < best) found.clear();
    best = distance;
    if (found.size() < most_shown && std::find(found.begin(), found.end(), name) == found.end()) {
      found.push_back(name);
    }
  }
  return found;
}

std::string nearest_hint(std::string_view pattern, const std::vector<std::string>& names) {
  const auto found = nearest(pattern, names);
  return found.empty() ? std::string() : fmt::format("; nearest: {}", fmt::join(found, ", "));
}

}  // namespace heddle::driver
