// Combines declared parameters into the cells of a workload.
// SPDX-License-Identifier: Apache-2.0
#include "harness/parameters.hpp"

#include <algorithm>
#include <stdexcept>

#include "harness/os/affinity.hpp"

namespace heddle {

int cores() { return static_cast<int>(given_processors().size()); }

long params::operator[](std::string_view name) const {
  for (const auto& each : values_)
    if (each.name == name) return each.number;
  throw std::out_of_range("no such parameter: " + std::string(name));
}

bool params::has(std::string_view name) const {
  return std::ranges::any_of(values_, [&](const auto& v) { return v.name == name; });
}

std::string params::path() const {
  std::string path;
  for (const auto& [key, number, word] : values_)
    path += "/" + key + ":" + (word.empty() ? std::to_string(number) : word);
  return path;
}

namespace {

/// Each value once, in the given order, with the earliest profile that has it.
std::vector<choice> distinct(const std::vector<choice>& values) {
  std::vector<choice> found;
  for (const auto& each : values) {
    const auto same = std::ranges::find(found, each.number, &choice::number);
    if (same == found.end())
      found.push_back(each);
    else
      same->from = std::min(same->from, each.from);
  }
  return found;
}

}  // namespace

std::vector<params> combinations(const std::vector<parameter>& declared) {
  std::vector<params> all{params{}};
  for (const auto& p : declared) {
    std::vector<params> longer;
    for (const auto& shorter : all) {
      for (const auto& choice : distinct(p.values)) {
        auto values = shorter.values();
        values.push_back({std::string(p.name), choice.number, std::string(choice.word)});
        longer.emplace_back(std::move(values), std::max(shorter.from(), choice.from));
      }
    }
    all = std::move(longer);
  }
  return all;
}

}  // namespace heddle
