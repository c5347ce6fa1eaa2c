// A process that a test forks, observes and kills.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string>
#include <type_traits>

#include "models/facets/process_shared/dependant.hpp"

namespace heddle::process_shared {

/// Runs a callable in a forked process, which is reaped at the end of the scope.
class forked {
 public:
  template <class F> explicit forked(F work) {
    pid_ = fork_dependant([](void* f) { (*static_cast<F*>(f))(); }, &work);
  }
  forked(forked&& other) noexcept : pid_(other.pid_) { other.pid_ = 0; }
  ~forked() {
    if (pid_ != 0) wait();
  }

  /// Its wait status.
  int wait() {
    int status = -1;
    waitpid(pid_, &status, 0);
    pid_ = 0;
    return status;
  }
  void kill() {
    ::kill(pid_, SIGKILL);
    wait();
  }
  pid_t pid() const { return pid_; }
  /// Whether it sleeps in the kernel.
  bool asleep() const {
    std::ifstream stat("/proc/" + std::to_string(pid_) + "/stat");
    std::string text;
    std::getline(stat, text);
    return text.find(") S ") != std::string::npos;
  }

 private:
  pid_t pid_;
};

/// Waits until the predicate holds.
template <class Predicate> void until(Predicate holds) {
  while (!holds()) sched_yield();
}

/// Computes for a random time below a millisecond, so that the next step meets the other processes at a random point.
inline void dawdle(unsigned& random) {
  random = random * 1664525U + 1013904223U;
  for (unsigned i = random >> 12; i > 0; --i) asm volatile("");
}

/// Makes every orphaned descendant a child of the calling process; from then on no_descendant_left() is exact.
inline void adopt_orphans() { prctl(PR_SET_CHILD_SUBREAPER, 1); }
/// Waits for all descendants to end; for ever, if one doesn't.
inline void reap_all_descendants() {
  while (waitpid(-1, nullptr, 0) > 0 || errno == EINTR) {}
}
inline bool has_children() { return waitpid(-1, nullptr, WNOHANG) == 0 || errno != ECHILD; }

}  // namespace heddle::process_shared
