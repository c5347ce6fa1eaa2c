// Combines declared parameters into the cells of a workload.
// SPDX-License-Identifier: Apache-2.0
#include "harness/parameters.hpp"

#include <sched.h>

#include <algorithm>
#include <stdexcept>

namespace heddle {

int cores() {
  static const int count = [] {
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    return sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? CPU_COUNT(&allowed) : 1;
  }();
  return count;
}

long params::operator[](std::string_view name) const {
  for (const auto& [key, value] : values_)
    if (key == name) return value;
  throw std::out_of_range("no such parameter: " + std::string(name));
}

bool params::has(std::string_view name) const {
  return std::ranges::any_of(values_, [&](const auto& v) { return v.first == name; });
}

std::string params::path() const {
  std::string path;
  for (const auto& [key, value] : values_) path += "/" + key + ":" + std::to_string(value);
  return path;
}

std::vector<params> combinations(const std::vector<parameter>& declared) {
  std::vector<params> all{params{}};
  for (const auto& p : declared) {
    std::vector<params> longer;
    for (const auto& shorter : all) {
      std::vector<long> seen;
      for (const auto& choice : p.values) {
        if (std::ranges::count(seen, choice.number)) continue;
        seen.push_back(choice.number);
        auto values = shorter.values();
        values.emplace_back(p.name, choice.number);
        longer.emplace_back(std::move(values), std::max(shorter.from(), choice.from));
      }
    }
    all = std::move(longer);
  }
  return all;
}

}  // namespace heddle
