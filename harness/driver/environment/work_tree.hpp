// Which work tree an executable lies in, and whether git may be asked there.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

namespace heddle::driver {

struct work_tree {
  std::filesystem::path folder;  ///< the one with the `.git`
  /// It belongs, and so does its `.git`, to the owner of the executable or to the user who runs it.
  bool trusted = false;
};

/// The nearest folder at or above that of `executable` with a `.git` in it, if there is any.
std::optional<work_tree> work_tree_of(const std::filesystem::path& executable);

}  // namespace heddle::driver
