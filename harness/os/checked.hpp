// Turns a failed system call into an exception.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cerrno>
#include <system_error>

namespace heddle::os {

/// The result of a system call; throws std::system_error with the call's name if it is negative.
template <class T> T checked(T result, const char* call) {
  if (result < 0) throw std::system_error(errno, std::generic_category(), call);
  return result;
}

}  // namespace heddle::os
