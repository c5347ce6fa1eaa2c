// Globs over the paths of cells and contracts, and how far a glob is from a path.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace heddle {

/// Whether `pattern` matches the whole of `path`. `*` stands for any text, `/` included; `?` for one
/// character; everything else for itself.
bool glob_matches(std::string_view pattern, std::string_view path);

/// Whether `pattern` has a `*` or a `?`.
bool is_glob(std::string_view pattern);

/// How many characters must be changed, added or removed for `pattern` to match `path`; zero if it does.
std::size_t glob_distance(std::string_view pattern, std::string_view path);

}  // namespace heddle
