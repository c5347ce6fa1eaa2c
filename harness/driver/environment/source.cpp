// Asks git for the commit and for uncommitted changes.
// SPDX-License-Identifier: Apache-2.0
#include "environment/source.hpp"

#include "environment/work_tree.hpp"
#include "fault.hpp"
#include "processes/job_runner.hpp"
#include "processes/own_path.hpp"

#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace heddle::driver {

namespace {

constexpr double git_deadline_s = 20;

// Looks on the PATH, as execvp does.
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

// A work tree's configuration may name programs that git runs. The file system monitor can be disabled; filters, which run for
// changed files, can't, so the tree's owner matters. By default git refuses another user's tree, but it accepts one that is given
// by --git-dir, and then looks for no other further up. That is safe if the tree of this executable belongs to the executable's
// owner, since whoever runs the executable trusts that user already. In the current directory git's own check applies.
std::optional<std::vector<std::string>> options_for(const std::optional<work_tree>& tree) {
  // Without optional locks, git does not write to the tree.
  std::vector<std::string> always{"--no-optional-locks", "-c", "core.fsmonitor=false"};
  if (!tree) return always;
  if (!tree->trusted) return std::nullopt;
  return with(always, {"-C", tree->folder.string(), "--git-dir=.git", "--work-tree=."});
}

}  // namespace

json ask_git(stop_signals& stop) {
  json source = {{"commit", "unknown"}, {"dirty", "unknown"}};
  const auto program = find_git();
  const auto options = options_for(work_tree_of(own_path()));
  if (!program || !options) return source;
  const auto asking = with({*program}, *options);
  auto commit = git(with(asking, {"rev-parse", "--short=12", "HEAD"}), stop);
  if (!commit) return source;
  commit->erase(commit->find_last_not_of('\n') + 1);
  source["commit"] = *commit;
  const auto changes = git(with(asking, {"status", "--porcelain"}), stop);
  if (changes) source["dirty"] = changes->empty() ? "no" : "yes";
  return source;
}

}  // namespace heddle::driver
