// What somebody probably meant who wrote a name that does not exist.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heddle::driver {

/// The names nearest to `pattern` (which may be a glob) by edit distance: the best, and at most three if
/// several are equally near. Where beginnings of names that have as many parts are nearer, these instead, as
/// `threads/cpu/x/*`. Empty where nothing is near enough to be what was meant.
std::vector<std::string> nearest(std::string_view pattern, const std::vector<std::string>& names);

/// `; nearest: a, b`, or nothing where no name is near.
std::string nearest_hint(std::string_view pattern, const std::vector<std::string>& names);

}  // namespace heddle::driver
