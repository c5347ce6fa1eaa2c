// Looks in folders for the executables of models, and for the notes of those that could not be built.
// SPDX-License-Identifier: Apache-2.0
#include "hosts/search.hpp"

#include "fault.hpp"
#include "processes/own_path.hpp"
#include "terminal/terminal.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string_view>

namespace heddle::driver {

namespace {

namespace fs = std::filesystem;

/// Hosts that are timed, and hosts of contracts; a host in another language may be both.
constexpr std::array<std::string_view, 2> prefixes = {"heddle-host-", "heddle-contracts-"};
constexpr std::string_view not_built_suffix = ".not_built";

/// The model in a host's file name.
std::optional<std::string> model_of(const std::string& file) {
  for (const auto start : prefixes)
    if (file.starts_with(start)) return file.substr(start.size());
  return std::nullopt;
}

std::string first_line(const fs::path& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line.empty() ? "no reason is given" : line;
}

// Opening a FIFO could block for ever, and looking at a loop of symbolic links fails.
bool is_file(const fs::directory_entry& entry) {
  std::error_code fault;
  const auto found = entry.status(fault);
  if (fs::is_regular_file(found)) return true;
  const bool leads_nowhere = !fs::status_known(found) || !fs::exists(found);
  say(fmt::format("{} is skipped: {}", entry.path().string(),
                  leads_nowhere ? "a symbolic link that leads nowhere" : "not a regular file"));
  return false;
}

// A host beside a note that it could not be built is left over from an earlier build, so the note decides.
candidates look_into(const fs::path& folder) {
  candidates found;
  for (const auto& entry : std::set<fs::directory_entry>(fs::directory_iterator(folder), {})) {
    const auto name = entry.path().filename().string();
    const auto model = model_of(name);
    const bool is_note = !model && name.ends_with(not_built_suffix);
    if (!(model || is_note) || !is_file(entry)) continue;
    if (model) {
      found.hosts.emplace(*model, entry.path());
    } else {
      found.not_built[name.substr(0, name.size() - not_built_suffix.size())] = first_line(entry.path());
    }
  }
  for (const auto& [model, reason] : found.not_built) found.hosts.erase(model);
  return found;
}

// In libexec/heddle if heddle is installed, in the build folder otherwise.
fs::path own_hosts() {
  const auto here = own_path().parent_path().parent_path();
  const auto installed = here / "libexec/heddle/hosts";
  return fs::is_directory(installed) ? installed : here / "hosts";
}

}  // namespace

candidates look_for_hosts(const std::vector<fs::path>& folders) {
  candidates all;
  std::set<fs::path> seen;
  for (const auto& folder : folders) {
    const bool own = &folder == &folders.back();
    std::error_code fault;
    if (!fs::is_directory(folder, fault)) {
      if (own) continue;
      throw misuse(fmt::format("there is no folder of hosts at '{}'", folder.string()));
    }
    if (!seen.insert(fs::canonical(folder)).second) continue;
    auto found = look_into(folder);
    all.hosts.merge(found.hosts);
    all.not_built.merge(found.not_built);
  }
  for (const auto& [model, path] : all.hosts) all.not_built.erase(model);
  return all;
}

std::vector<fs::path> host_folders(const std::vector<std::string>& given) {
  std::vector<fs::path> folders(given.begin(), given.end());
  if (const char* listed = std::getenv("HEDDLE_HOSTS"); listed != nullptr) {
    std::istringstream in(listed);
    for (std::string folder; std::getline(in, folder, ':');) {
      if (!folder.empty()) folders.emplace_back(folder);
    }
  }
  folders.push_back(own_hosts());
  return folders;
}

}  // namespace heddle::driver
