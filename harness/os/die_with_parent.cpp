// The system calls behind process.hpp.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/die_with_parent.hpp"

#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <stdexcept>
#include <system_error>

namespace heddle::os {

void die_with_parent(pid_t parent) {
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) throw std::system_error(errno, std::generic_category(), "prctl");
  if (::getppid() != parent) throw std::runtime_error("the parent is gone");
}

}  // namespace heddle::os
