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
#include <utility>
#include <vector>

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

std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

// Without optional locks, a look at the tree does not write to it. Git refuses to look into somebody else's tree, since
// that tree's configuration may name programs to run; whoever runs this executable runs that tree's programs already, so
// for the tree that it lies in nothing is risked. For the current directory the refusal stands.
json ask_git(stop_signals& stop) {
  const auto program = find_git();
  json source = {{"commit", "unknown"}, {"dirty", "unknown"}};
  if (!program) return source;
  for (const auto& [folder, trusted] :
       {std::pair(own_path().parent_path().string(), true), std::pair(std::string("."), false)}) {
    std::vector<std::string> asking{*program, "--no-optional-locks", "-C", folder};
    if (trusted) asking.insert(asking.end(), {"-c", "safe.directory=*"});
    auto commit = git(with(asking, {"rev-parse", "--short=12", "HEAD"}), stop);
    if (!commit) continue;
    commit->erase(commit->find_last_not_of('\n') + 1);
    source["commit"] = *commit;
    const auto changes = git(with(asking, {"status", "--porcelain"}), stop);
    if (changes) source["dirty"] = changes->empty() ? "no" : "yes";
    break;
  }
  return source;
}

}  // namespace heddle::driver
