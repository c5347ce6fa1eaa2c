// Tests of deadlines with real processes: one that is starved of CPU time, one that sleeps, one that computes.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string>
#include <vector>

#include "harness/os/process_end.hpp"
#include "processes/descendants.hpp"
#include "processes/job_runner.hpp"
#include "processes/tree_activity.hpp"

namespace heddle::driver {
namespace {

call_result run_script(const std::string& script, double deadline_s) {
  static stop_signals stop;
  return *run_alone({{"/bin/sh", "-c", script}}, deadline_s, stop);
}

[[noreturn]] void compute_for_ever() {
  for (;;) asm volatile("");
}

int first_processor() {
  cpu_set_t given;
  sched_getaffinity(0, sizeof given, &given);
  int first = 0;
  while (CPU_ISSET(first, &given) == 0) ++first;
  return first;
}

void stay_on(int processor) {
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(processor, &one);
  sched_setaffinity(0, sizeof one, &one);
}

/// Processes that compute on one processor. Each has a session of its own, since kernels may divide time among sessions
/// (autogroup). The job runner kills them after the call, as it does with all strays.
class hogs {
 public:
  hogs(int count, int processor) {
    const pid_t parent = getpid();
    for (int i = 0; i < count; ++i) {
      const pid_t pid = fork();
      if (pid == 0) {
        if (!os::die_with_parent(parent)) _exit(EXIT_FAILURE);
        setsid();
        stay_on(processor);
        compute_for_ever();
      }
      pids_.push_back(pid);
    }
  }
  ~hogs() {
    for (const pid_t pid : pids_) {
      if (waitpid(pid, nullptr, WNOHANG) != 0) continue;
      kill(pid, SIGKILL);
      waitpid(pid, nullptr, 0);
    }
  }

 private:
  std::vector<pid_t> pids_;
};

TEST(a_call, that_is_kept_from_the_processor_is_no_hang) {
  const int processor = first_processor();
  const hogs others(7, processor);
  // It takes one second of CPU time, so eight or more of wall time, and ends by itself.
  const auto result =
      run_script("ulimit -S -t 1; exec taskset -c " + std::to_string(processor) + " sh -c 'while :; do :; done'", 4);
  EXPECT_EQ(result.end, call_end::signalled);
  EXPECT_EQ(os::end_in_words(result.status), "SIGXCPU");
  EXPECT_GT(result.seconds, 4);
}

TEST(a_call, that_sleeps_for_ever_is_a_hang) { EXPECT_EQ(run_script("sleep 1000", 0.2).end, call_end::deadline); }

TEST(a_call, that_computes_for_ever_is_a_hang) {
  EXPECT_EQ(run_script("while :; do :; done", 0.2).end, call_end::deadline);
  EXPECT_EQ(run_script("while :; do :; done & while :; do :; done", 0.2).end, call_end::deadline);
  EXPECT_EQ(run_script("while :; do /bin/true; done", 0.2).end, call_end::deadline);
}

TEST(activity_below, sees_who_computes_and_who_waits) {
  const pid_t parent = fork();
  if (parent == 0) {
    if (fork() == 0) compute_for_ever();
    (void)!fork();
    for (;;) pause();
  }
  tree_activity seen;
  while (seen.cpu_ns < 20'000'000 || seen.runnable != 1) seen = activity_below(parent);
  EXPECT_EQ(living_children(parent).size(), 2U);
  for (const pid_t each : living_children(parent)) kill(each, SIGKILL);
  kill(parent, SIGKILL);
  waitpid(parent, nullptr, 0);
}

}  // namespace
}  // namespace heddle::driver
