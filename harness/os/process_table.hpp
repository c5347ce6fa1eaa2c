// The descendants of a process: the only reader of the kernel's process tree.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <optional>
#include <vector>

namespace heddle::os {

/// The state of a process, from /proc.
struct process_state {
  pid_t pid;     ///< always positive
  pid_t parent;  ///< 0 if it has none
  char state;
  unsigned long flags, pending;  ///< the kernel's flags (PF_…) and the pending signals, one bit each

  /// Whether it is no zombie.
  bool lives() const;
  /// Whether SIGKILL is pending, or it is exiting, which takes long if it has much memory to free.
  bool dies() const;
};

/// The processes in a folder that is laid out like /proc. A process that has ended or can't be read is not found. Throws
/// std::system_error if descriptors or memory are exhausted.
class process_table {
 public:
  explicit process_table(std::filesystem::path folder = "/proc");

  std::optional<process_state> state_of(pid_t pid) const;
  /// Includes zombies.
  std::vector<process_state> children_of(pid_t parent) const;
  /// Parents before children; without the subtree of `except`.
  std::vector<pid_t> descendants_of(pid_t root, pid_t except = 0) const;
  /// Whether `pid` is that of `root` or of a descendant, by the parents of each. A parent may end meanwhile.
  bool descends(pid_t pid, pid_t root) const;

 private:
  using families = std::map<pid_t, std::vector<pid_t>>;
  families scan() const;
  std::vector<pid_t> listed_children_of(pid_t parent) const;

  std::filesystem::path folder_;
  /// Kernels built without CONFIG_PROC_CHILDREN do not list children; then the parents of all processes are read.
  bool lists_children_;
};

}  // namespace heddle::os
