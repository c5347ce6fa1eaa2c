// Where in the source a unit is, from its call stack.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace heddle::serial {

/// `excludes.hpp:31 enter > mutex.hpp:23 lock`: the calls in contracts, derived facets and mutants that lead to the caller, from the
/// outermost. Asks addr2line, once for each address, since line tables can't be read otherwise with gcc 12's library.
std::string calling_place();

}  // namespace heddle::serial
