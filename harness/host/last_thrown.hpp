// What was thrown last, for a process that ends on the way.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace heddle {

/// What the std::exception said that this thread threw last; empty if there was none.
///
/// A spawn that fails with units alive leaves their group, which ends in std::terminate in a destructor: on the way
/// between throw and catch, where std::current_exception() knows nothing yet and the language has no other way to ask.
std::string last_thrown();

}  // namespace heddle
