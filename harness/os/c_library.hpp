// Whether the functions that the accounts rest on are the C library's.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace heddle::os {

/// The name of one that the program, or a library other than the C library, defines anew; empty if there is none. A program that
/// is linked statically has them all. Sanitizers define many: under gcc's only those of the program are told, under clang's none.
std::string_view redefined_function();

}  // namespace heddle::os
