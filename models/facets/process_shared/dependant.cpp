// Forks, and ties the child's life to the parent's.
// SPDX-License-Identifier: Apache-2.0
#include "models/facets/process_shared/dependant.hpp"

#include <cxxabi.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <system_error>

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
  // The parent may have ended before the kernel was told to watch it: then this process has another one by now.
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent) _exit(EXIT_FAILURE);
  forget_exceptions();
  work(with);
  _exit(EXIT_SUCCESS);
}

std::string end_of_process(int wait_status) {
  if (!WIFSIGNALED(wait_status)) return "exited with status " + std::to_string(WEXITSTATUS(wait_status));
  const int number = WTERMSIG(wait_status);
  const char* name = sigdescr_np(number);
  return "died: signal " + std::to_string(number) + " (" + (name ? name : "unknown") + ")";
}

}  // namespace heddle::process_shared
