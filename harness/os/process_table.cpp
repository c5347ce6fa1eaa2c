// Reads parents, children and states of processes from /proc.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/process_table.hpp"

#include <charconv>
#include <csignal>
#include <string>
#include <utility>

#include "harness/os/proc.hpp"

namespace heddle::os {
namespace {

namespace fs = std::filesystem;

/// The number that is the whole name; 0 for another name.
pid_t pid_named(const std::string& name) {
  pid_t pid = 0;
  const auto end = name.data() + name.size();
  const auto [read, error] = std::from_chars(name.data(), end, pid);
  return error == std::errc() && read == end && pid > 0 ? pid : 0;
}

}  // namespace

bool process_state::lives() const { return state != 'Z' && state != 'X'; }

// PF_SIGNALED and PF_EXITING (Linux, include/linux/sched.h).
bool process_state::dies() const { return (pending >> (SIGKILL - 1) & 1) != 0 || (flags & 0x404) != 0; }

process_table::process_table(fs::path folder) : folder_(std::move(folder)) {
  std::error_code error;
  lists_children_ = fs::exists(folder_ / "thread-self" / "children", error);
}

// Of stat the third field is the state, the fourth the parent, the ninth the flags, the 31st the pending signals.
std::optional<process_state> process_table::state_of(pid_t pid) const {
  if (pid <= 0) return {};
  auto rest = open_stat(folder_ / std::to_string(pid));
  process_state found{pid, 0, '?', 0, 0};
  rest >> found.state >> found.parent;
  std::string skipped;
  for (int field = 5; field < 9; ++field) rest >> skipped;
  rest >> found.flags;
  for (int field = 10; field < 31; ++field) rest >> skipped;
  if (!(rest >> found.pending)) return {};
  return found;
}

process_table::families process_table::scan() const {
  families found;
  for (const auto& entry : entries_of_proc(folder_))
    if (const auto pid = pid_named(entry.filename()); pid != 0)
      if (const auto process = state_of(pid)) found[process->parent].push_back(pid);
  return found;
}

std::vector<pid_t> process_table::listed_children_of(pid_t parent) const {
  std::vector<pid_t> found;
  for (const auto& thread : entries_of_proc(folder_ / std::to_string(parent) / "task")) {
    auto children = open_proc(thread / "children");
    for (pid_t child = 0; children >> child && child > 0;) found.push_back(child);
  }
  return found;
}

std::vector<process_state> process_table::children_of(pid_t parent) const {
  std::vector<process_state> found;
  for (const pid_t child : lists_children_ ? listed_children_of(parent) : scan()[parent])
    if (const auto process = state_of(child)) found.push_back(*process);
  return found;
}

std::vector<pid_t> process_table::descendants_of(pid_t root, pid_t except) const {
  auto all = lists_children_ ? families{} : scan();
  std::vector<pid_t> found, open{root};
  while (!open.empty()) {
    const auto parent = open.back();
    open.pop_back();
    for (const pid_t child : lists_children_ ? listed_children_of(parent) : all[parent])
      if (child != except) found.push_back(child), open.push_back(child);
  }
  return found;
}

bool process_table::descends(pid_t pid, pid_t root) const {
  constexpr int most_looks = 10'000;  // no tree is so deep, and not so many parents end meanwhile
  auto at = pid;
  for (int look = 0; look < most_looks && at != root; ++look) {
    const auto process = state_of(at);
    if (!process && at == pid) return false;
    at = process ? process->parent : pid;  // a parent that has ended: from the start, where another has its place
    if (at == 0) return false;
  }
  return at == root;
}

}  // namespace heddle::os
