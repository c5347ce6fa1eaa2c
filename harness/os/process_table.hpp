// Who is below a process: the one reader of the kernel's tree of processes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <optional>
#include <vector>

namespace heddle::os {

/// What the kernel tells of a process.
struct process_state {
  pid_t pid;     ///< always positive
  pid_t parent;  ///< 0 if it has none
  char state;
  unsigned long flags, pending;  ///< of the kernel's own, and signals; a bit each

  /// It is no zombie.
  bool lives() const;
  /// It was killed and has not taken the signal yet, or it is on its way out, which takes long where much memory is given back.
  bool dies() const;
};

/// The processes in a folder that is laid out as /proc. A process that has gone, or that can't be read, is not found. Throws
/// std::system_error where descriptors or memory are exhausted.
class process_table {
 public:
  explicit process_table(std::filesystem::path folder = "/proc");

  std::optional<process_state> state_of(pid_t pid) const;
  /// Zombies too.
  std::vector<process_state> children_of(pid_t parent) const;
  /// Parents before children, without the subtree of `except`.
  std::vector<pid_t> descendants_of(pid_t root, pid_t except = 0) const;

 private:
  using families = std::map<pid_t, std::vector<pid_t>>;
  families scan() const;
  std::vector<pid_t> listed_children_of(pid_t parent) const;

  std::filesystem::path folder_;
  /// Kernels built without CONFIG_PROC_CHILDREN list no children: all processes are asked for their parent.
  bool lists_children_;
};

}  // namespace heddle::os
