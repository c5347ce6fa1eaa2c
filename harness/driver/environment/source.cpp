// Asking git for the commit and for changes that are in none.
// SPDX-License-Identifier: Apache-2.0
#include "environment/source.hpp"

#include "fault.hpp"
#include "processes/job_runner.hpp"
#include "processes/own_path.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>

namespace heddle::driver {

namespace {

constexpr double git_deadline_s = 20;

// As execvp would find it; no shell is asked.
std::optional<std::string> find_git() {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path != nullptr ? path : "/usr/bin:/bin");
  for (std::string folder; std::getline(folders, folder, ':');) {
    auto file = folder + "/git";
    if (!folder.empty() && access(file.c_str(), X_OK) == 0) return file;
  }
  return std::nullopt;
}

std::optional<std::string> git(std::vector<std::string> arguments, stop_signals& stop) {
  const auto result = run_alone({std::move(arguments)}, git_deadline_s, stop);
  if (!result) throw incomplete("stopped before anything ran");
  if (result->end != call_end::exited || result->status != 0) return std::nullopt;
  return result->out;
}

}  // namespace

json ask_git(stop_signals& stop) {
  const auto program = find_git();
  json source = {{"commit", "unknown"}, {"dirty", "unknown"}};
  if (!program) return source;
  for (const auto& folder : {own_path().parent_path().string(), std::string(".")}) {
    auto commit = git({*program, "-C", folder, "rev-parse", "--short=12", "HEAD"}, stop);
    if (!commit) continue;
    commit->erase(commit->find_last_not_of('\n') + 1);
    source["commit"] = *commit;
    // Without optional locks, a look at the tree does not write to it.
    const auto changes = git({*program, "--no-optional-locks", "-C", folder, "status", "--porcelain"}, stop);
    if (changes) source["dirty"] = changes->empty() ? "no" : "yes";
    break;
  }
  return source;
}

}  // namespace heddle::driver
