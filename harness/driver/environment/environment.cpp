// Collects the environment from its sources.
// SPDX-License-Identifier: Apache-2.0
#include "environment/environment.hpp"

#include "environment/sources.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace heddle::driver {

std::optional<std::string> facts_root::text(const std::string& file) const {
  std::ifstream in(path / file);
  std::string content{std::istreambuf_iterator<char>(in), {}};
  content.erase(content.find_last_not_of(std::string("\n\0", 2)) + 1);
  if (content.empty()) return std::nullopt;
  return content;
}

std::vector<std::string> facts_root::names(const std::string& folder) const {
  std::vector<std::string> found;
  std::error_code fault;
  std::filesystem::directory_iterator entry(path / folder, fault);
  for (const std::filesystem::directory_iterator end; !fault && entry != end; entry.increment(fault)) {
    found.push_back(entry->path().filename().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool facts_root::exists(const std::string& file) const {
  std::error_code fault;
  return std::filesystem::exists(path / file, fault);
}

environment survey(const facts_root& root, const json& source) {
  environment found;
  found.fields.update(source);
  for (const auto describe : {describe_processor, describe_caches, describe_frequency, describe_mitigations,
                              describe_virtualisation, describe_kernel, describe_memory, describe_cgroup,
                              describe_pressure, describe_load, describe_limits, describe_software}) {
    describe(root, found.fields);
  }
  found.warnings = warnings_of(found.fields);
  return found;
}

}  // namespace heddle::driver
