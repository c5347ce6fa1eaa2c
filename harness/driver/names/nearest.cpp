// The nearest names by edit distance.
// SPDX-License-Identifier: Apache-2.0
#include "names/nearest.hpp"

#include "harness/glob.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

namespace heddle::driver {

namespace {

constexpr std::size_t most_shown = 3;

// The first parts of a path, as many as `pattern` has; nullopt for a path with no further parts.
std::optional<std::string> first_parts(std::string_view pattern, const std::string& path) {
  std::size_t end = 0;
  for (auto left = 1 + std::count(pattern.begin(), pattern.end(), '/'); left > 0; --left) {
    end = path.find('/', end == 0 ? 0 : end + 1);
    if (end == std::string::npos) return std::nullopt;
  }
  return path.substr(0, end);
}

struct candidates {
  std::size_t distance;  ///< of those found; if there are none, the distance from which on a name is too far
  std::vector<std::string> names;
};

candidates nearest_within(std::size_t farthest, std::string_view pattern, const std::vector<std::string>& names) {
  candidates best{farthest + 1, {}};
  for (const auto& name : names) {
    const auto distance = glob_distance(pattern, name);
    if (distance > farthest || distance > best.distance) continue;
    if (distance < best.distance) best = {distance, {}};
    const bool again = std::find(best.names.begin(), best.names.end(), name) != best.names.end();
    if (!again && best.names.size() < most_shown) best.names.push_back(name);
  }
  return best;
}

}  // namespace

std::vector<std::string> nearest(std::string_view pattern, const std::vector<std::string>& names) {
  // A distance of more than half the pattern is no typing error.
  auto whole = nearest_within(std::max<std::size_t>(2, pattern.size() / 2), pattern, names);
  std::vector<std::string> beginnings;
  for (const auto& name : names) {
    if (auto beginning = first_parts(pattern, name)) beginnings.push_back(std::move(*beginning));
  }
  auto begun = nearest_within(std::max<std::size_t>(2, pattern.size() / 4), pattern, beginnings);
  if (begun.names.empty() || (begun.distance >= whole.distance && !whole.names.empty())) return whole.names;
  for (auto& beginning : begun.names) beginning += "/*";
  return begun.names;
}

std::string nearest_hint(std::string_view pattern, const std::vector<std::string>& names) {
  const auto found = nearest(pattern, names);
  return found.empty() ? std::string() : fmt::format("; nearest: {}", fmt::join(found, ", "));
}

}  // namespace heddle::driver
