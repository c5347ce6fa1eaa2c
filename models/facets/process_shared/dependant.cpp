// Forks a child that dies with its parent.
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

/// A child forked inside a catch, or in a destructor during unwinding, would inherit its parent's exceptions, so that
/// std::current_exception() and `throw;` would find them. It never returns to those frames, so they can be dropped.
void forget_exceptions() {
  struct globals {  // __cxa_eh_globals, Itanium C++ ABI, 2.2.2
    void* caught;
    unsigned uncaught;
  };
  std::memset(static_cast<void*>(abi::__cxa_get_globals()), 0, sizeof(globals));
}

}  // namespace

void be_dependant_of(pid_t parent) {
  if (!os::die_with_parent(parent)) _exit(EXIT_FAILURE);
  forget_exceptions();
}

pid_t fork_dependant(void (*work)(void*), void* with) {
  std::fflush(nullptr);
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child > 0) return child;
  be_dependant_of(parent);
  work(with);
  _exit(EXIT_SUCCESS);
}

}  // namespace heddle::process_shared
