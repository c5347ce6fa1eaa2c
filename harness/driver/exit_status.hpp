// The exit statuses of the driver; scripts and CI rely on them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace heddle::driver {

enum class exit_status : int {
  done = 0,        ///< done, and nothing is wrong
  wrong = 1,       ///< done, and something is wrong: a wrong answer, a crash, a hang, a broken contract
  misuse = 2,      ///< the call or the set-up is wrong
  incomplete = 3,  ///< nothing ran, or the run could not be finished
};

}  // namespace heddle::driver
