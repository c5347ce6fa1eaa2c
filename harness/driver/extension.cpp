// Finds and executes the commands beside this executable.
// SPDX-License-Identifier: Apache-2.0
#include "extension.hpp"

#include "fault.hpp"
#include "processes/own_path.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace heddle::driver {

namespace {

constexpr std::string_view prefix = "heddle-";

}  // namespace

std::vector<std::string> extensions() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(own_path().parent_path())) {
    const auto name = entry.path().filename().string();
    std::error_code fault;  // as for a loop of symbolic links
    const bool runs =
        name.starts_with(prefix) && entry.is_regular_file(fault) && access(entry.path().c_str(), X_OK) == 0;
    if (runs) names.push_back(name.substr(prefix.size()));
  }
  std::sort(names.begin(), names.end());
  return names;
}

void become_extension(const std::string& name, const std::vector<std::string>& arguments) {
  auto file = (own_path().parent_path() / (std::string(prefix) + name)).string();
  std::vector<char*> words{file.data()};
  for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  execv(words[0], words.data());
  throw misuse(fmt::format("cannot start {}: {}", file, std::strerror(errno)));
}

}  // namespace heddle::driver
