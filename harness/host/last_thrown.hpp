// The text of the last exception thrown, for a process that ends before the exception is caught.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace heddle {

/// what() of the last std::exception that this thread threw; empty if there was none.
///
/// A spawn that throws while units are alive unwinds their group, whose destructor calls std::terminate. Between throw and
/// catch std::current_exception() is still null, and C++ has no other way to get the exception.
std::string last_thrown();

}  // namespace heddle
