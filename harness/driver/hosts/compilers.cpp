// Reads and compares the compilers that hosts were built with.
// SPDX-License-Identifier: Apache-2.0
#include "hosts/compilers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <set>

namespace heddle::driver {

std::string compiler_of(const json& about) {
  const auto build = about.value("build", json());
  const auto compiler = build.is_object() ? build.value("compiler", json()) : json();
  return compiler.is_string() ? compiler.get<std::string>() : "an unknown compiler";
}

std::optional<std::string> warning_of_compilers(const std::vector<cell>& cells, const catalogue& all) {
  std::map<std::string, std::set<std::string>> models;
  for (const auto& one : cells) models[compiler_of(all.of(one.model).about)].insert(one.model);
  if (models.size() < 2) return std::nullopt;
  std::vector<std::string> parts;
  for (const auto& [compiler, built] : models)
    parts.push_back(fmt::format("{} ({})", compiler, fmt::join(built, ", ")));
  return fmt::format("the models were built by different compilers, whose differences show in the numbers: {}",
                     fmt::join(parts, "; "));
}

}  // namespace heddle::driver
