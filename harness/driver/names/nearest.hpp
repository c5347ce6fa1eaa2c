// Suggestions for a name that does not exist.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heddle::driver {

/// The names nearest to `pattern` (which may be a glob) by edit distance: at most three, all equally near. If the beginnings of
/// names, with as many parts as `pattern`, are nearer, these instead, as `threads/cpu/x/*`. Empty if nothing is near enough.
std::vector<std::string> nearest(std::string_view pattern, const std::vector<std::string>& names);

/// `; nearest: a, b`, or empty if no name is near.
std::string nearest_hint(std::string_view pattern, const std::vector<std::string>& names);

}  // namespace heddle::driver
