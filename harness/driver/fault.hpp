// The two errors that end a command; main prints them as one line on standard error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace heddle::driver {

/// The call or the set-up is wrong: exit status 2.
class misuse : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Nothing ran, or the run could not be finished: exit status 3.
class incomplete : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace heddle::driver
