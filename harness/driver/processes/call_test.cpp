// A call ends even if its supervisor is stopped at the worst moment: when it has reported and not yet ended.
// SPDX-License-Identifier: Apache-2.0
#include "processes/call.hpp"

#include <gtest/gtest.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <csignal>
#include <stdexcept>

namespace heddle::driver {
namespace {

bool writes_its_report(pid_t supervisor) {
  __ptrace_syscall_info seen{};
  ptrace(PTRACE_GET_SYSCALL_INFO, supervisor, sizeof seen, &seen);
  return seen.op == PTRACE_SYSCALL_INFO_ENTRY && seen.entry.nr == SYS_write &&
         seen.entry.args[2] == sizeof(supervisor_report);
}

/// Waits for the next stop of a supervisor that is traced, and gives the signal that it was stopped for, or 0. Throws
/// std::runtime_error if it has ended instead.
int stopping_signal(pid_t supervisor) {
  int status = 0;
  if (waitpid(supervisor, &status, 0) != supervisor || !WIFSTOPPED(status))
    throw std::runtime_error("the supervisor has ended");
  const bool by_tracing = (status >> 16) != 0 || WSTOPSIG(status) == (SIGTRAP | 0x80);
  return by_tracing ? 0 : WSTOPSIG(status);
}

/// As one that writes it returns from the call.
void stop_after_the_report(pid_t supervisor) {
  for (bool written = false; !written;) {
    const int signal = stopping_signal(supervisor);
    written = writes_its_report(supervisor);
    ptrace(PTRACE_SYSCALL, supervisor, nullptr, signal);
  }
  stopping_signal(supervisor);
  kill(supervisor, SIGSTOP);
  ptrace(PTRACE_DETACH, supervisor, nullptr, nullptr);
}

TEST(a_call, whose_supervisor_is_stopped_after_its_report_ends) {
  call one({{"/bin/sleep", "1000"}}, 0);
  const pid_t supervisor = one.supervisor();
  if (ptrace(PTRACE_SEIZE, supervisor, nullptr, PTRACE_O_TRACESYSGOOD) != 0) GTEST_SKIP() << "nothing may be traced";
  ptrace(PTRACE_INTERRUPT, supervisor, nullptr, nullptr);
  one.stop(call_end::stopped);
  stop_after_the_report(supervisor);
  while (!one.proceed()) {}
  EXPECT_EQ(one.result().end, call_end::stopped);
}

}  // namespace
}  // namespace heddle::driver
