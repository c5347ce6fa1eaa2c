// Finding hosts in folders and asking each for its list.
// SPDX-License-Identifier: Apache-2.0
#include "hosts/catalogue.hpp"

#include "fault.hpp"
#include "hosts/fingerprint.hpp"
#include "hosts/listing.hpp"
#include "processes/job_runner.hpp"
#include "processes/outcome_text.hpp"
#include "processes/own_path.hpp"
#include "terminal/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace heddle::driver {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view host_prefix = "heddle-host-";
constexpr std::string_view not_built_suffix = ".not_built";
constexpr double list_deadline_s = 30;

std::string first_line(const fs::path& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line.empty() ? "no reason is given" : line;
}

struct candidates {
  std::map<std::string, fs::path> hosts;
  std::map<std::string, std::string> not_built;
};

// Opening anything else could block for ever (a FIFO), and asking for it may fail (a loop of symbolic links).
bool is_file(const fs::directory_entry& entry) {
  std::error_code fault;
  const auto found = entry.status(fault);
  if (fs::is_regular_file(found)) return true;
  const bool leads_nowhere = !fs::status_known(found) || !fs::exists(found);
  say(fmt::format("{} is skipped: {}", entry.path().string(),
                  leads_nowhere ? "a symbolic link that leads nowhere" : "not a regular file"));
  return false;
}

// A host beside a note that it could not be built is left over from an earlier build: the note is right.
candidates look_into(const fs::path& folder) {
  candidates found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto name = entry.path().filename().string();
    const bool is_host = name.starts_with(host_prefix);
    const bool is_note = !is_host && name.ends_with(not_built_suffix);
    if (!(is_host || is_note) || !is_file(entry)) continue;
    if (is_host) {
      found.hosts[name.substr(host_prefix.size())] = entry.path();
    } else {
      found.not_built[name.substr(0, name.size() - not_built_suffix.size())] = first_line(entry.path());
    }
  }
  for (const auto& [model, reason] : found.not_built) found.hosts.erase(model);
  return found;
}

// What stands in one folder as not built may well be found in another.
candidates look_everywhere(const std::vector<fs::path>& folders) {
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
    for (const auto& [model, path] : found.hosts) {
      const auto [other, fresh] = all.hosts.emplace(model, path);
      if (fresh) continue;
      throw misuse(fmt::format("model '{}' has two hosts: {} and {}", model, other->second.string(), path.string()));
    }
    all.not_built.merge(found.not_built);
  }
  for (const auto& [model, path] : all.hosts) all.not_built.erase(model);
  return all;
}

host take_listing(const call_result& answer, const std::string& model, const fs::path& executable) {
  if (const auto fault = what_went_wrong(answer)) throw std::runtime_error(*fault);
  auto read = read_listing(answer.out, model, executable);
  read.about["fingerprint"] = fingerprint(executable);
  return read;
}

// Beside bin: in libexec where heddle is installed, at hand where it is built.
fs::path own_hosts() {
  const auto prefix = own_path().parent_path().parent_path();
  const auto installed = prefix / "libexec/heddle/hosts";
  return fs::is_directory(installed) ? installed : prefix / "hosts";
}

}  // namespace

const host& catalogue::of(const std::string& model) const {
  const auto found = std::find_if(hosts.begin(), hosts.end(), [&](const host& one) { return one.model == model; });
  if (found == hosts.end()) throw std::logic_error("no host of model " + model);
  return *found;
}

std::map<std::string, std::string> catalogue::missing() const {
  auto all = not_built;
  for (const auto& [model, reason] : broken) all[model] = "its host is broken: " + reason;
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

catalogue discover(const std::vector<fs::path>& folders, stop_signals& stop) {
  auto found = look_everywhere(folders);
  const std::vector<std::pair<std::string, fs::path>> hosts(found.hosts.begin(), found.hosts.end());
  catalogue all;
  all.not_built = std::move(found.not_built);
  work listing;
  std::size_t asked = 0;
  listing.next = [&]() -> std::optional<job> {
    if (asked == hosts.size()) return std::nullopt;
    const auto id = asked++;
    return job{id, {{hosts[id].second.string(), "--list"}}, list_deadline_s};
  };
  listing.finished = [&](std::size_t id, const call_result& answer) {
    const auto& [model, path] = hosts[id];
    try {
      all.hosts.push_back(take_listing(answer, model, path));
    } catch (const std::exception& fault) { all.broken[model] = fault.what(); }
  };
  if (!run_jobs(listing, 2, stop)) throw incomplete("stopped before anything ran");
  std::sort(all.hosts.begin(), all.hosts.end(), [](const host& a, const host& b) { return a.model < b.model; });
  return all;
}

}  // namespace heddle::driver
