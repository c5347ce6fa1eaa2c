// Looks for a `.git` in a folder and those above it, and checks the owners.
// SPDX-License-Identifier: Apache-2.0
#include "environment/work_tree.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <set>

namespace heddle::driver {

namespace {

using std::filesystem::path;

bool belongs_to(const std::set<uid_t>& owners, const path& file) {
  struct stat itself{}, target{};
  return lstat(file.c_str(), &itself) == 0 && stat(file.c_str(), &target) == 0 && owners.contains(itself.st_uid) &&
         owners.contains(target.st_uid);
}

bool is_there(const path& file) {
  struct stat found{};
  return lstat(file.c_str(), &found) == 0;
}

std::set<uid_t> trusted_by_whoever_runs(const path& executable) {
  std::set<uid_t> users{geteuid()};
  struct stat found{};
  if (stat(executable.c_str(), &found) == 0) users.insert(found.st_uid);
  return users;
}

}  // namespace

std::optional<work_tree> work_tree_of(const path& executable) {
  for (auto folder = executable.parent_path();; folder = folder.parent_path()) {
    if (is_there(folder / ".git")) {
      const auto users = trusted_by_whoever_runs(executable);
      return work_tree{folder, belongs_to(users, folder) && belongs_to(users, folder / ".git")};
    }
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

}  // namespace heddle::driver
