// Forks, and ties the child's life to the parent's.
// SPDX-License-Identifier: Apache-2.0
#include "models/facets/process_shared/dependant.hpp"

#include <cxxabi.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <system_error>

#include "harness/os/process_end.hpp"

namespace heddle::process_shared {
namespace {

/// A child forked inside a handler, or while a destructor runs for an exception, would begin with its parent's exceptions: what
/// it asked for or threw on would be theirs. It never goes back to those frames.
void forget_exceptions() {
  struct globals {  // as the C++ ABI for Itanium has them, 2.2.2
    void* caught;
    unsigned uncaught;
  };
  std::memset(static_cast<void*>(abi::__cxa_get_globals()), 0, sizeof(globals));
}

}  // namespace

pid_t fork_dependant(void (*work)(void*), void* with) {
  std::fflush(nullptr);
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child > 0) return child;
  if (!os::die_with_parent(parent)) _exit(EXIT_FAILURE);
  forget_exceptions();
  work(with);
  _exit(EXIT_SUCCESS);
}

}  // namespace heddle::process_shared
