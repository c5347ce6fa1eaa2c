// Tests of calls and the job runner with real processes: ends, outputs, deadlines, and no process left behind.
// SPDX-License-Identifier: Apache-2.0
#include "processes/job_runner.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <optional>
#include <vector>

#include "processes/descendants.hpp"
#include "processes/outcome_text.hpp"

namespace heddle::driver {
namespace {

call_result run(const std::string& script, double deadline_s = 60) {
  static stop_signals stop;
  become_subreaper();
  return *run_alone({{"/bin/sh", "-c", script}}, deadline_s, stop);
}

TEST(call, tells_how_it_ended) {
  EXPECT_EQ(what_went_wrong(run("exit 0")), std::nullopt);
  EXPECT_EQ(what_went_wrong(run("exit 3")), "exit status 3");
  EXPECT_EQ(what_went_wrong(run("echo first >&2; echo last >&2; echo >&2; exit 1")), "exit status 1: last");
  EXPECT_EQ(what_went_wrong(run("kill -SEGV $$")), "SIGSEGV");
}

TEST(call, collects_all_output_and_the_end_of_the_errors) {
  const auto result = run("head -c 300000 /dev/zero; head -c 300000 /dev/zero | tr '\\0' x >&2");
  EXPECT_EQ(result.end, call_end::exited);
  EXPECT_EQ(result.out.size(), 300000U);
  EXPECT_EQ(result.err, std::string(4096, 'x'));
}

TEST(call, has_a_deadline) {
  const auto result = run("sleep 1000", 0.2);
  EXPECT_EQ(result.end, call_end::deadline);
  EXPECT_TRUE(what_went_wrong(result)->starts_with("no answer within 0.2 s"));
}

TEST(call, is_ended_where_it_never_stops_printing) {
  EXPECT_EQ(run("cat /dev/zero").end, call_end::too_long);
  EXPECT_EQ(run("cat /dev/zero >&2", 0.2).end, call_end::deadline);
}

TEST(call, counts_what_was_left_behind_and_ends_it) {
  const auto result = run("setsid sleep 1000 >/dev/null 2>&1 & setsid sleep 1000 & exit 0");
  EXPECT_EQ(result.left_behind, 2);
  EXPECT_EQ(what_went_wrong(result), "left 2 processes behind");
  EXPECT_TRUE(living_children(getpid()).empty());
}

/// A child with 64 MiB of memory, which takes a while to free.
pid_t large_child() {
  constexpr std::size_t size = 64 << 20;
  int ready[2];
  if (pipe(ready) != 0) return -1;
  const pid_t pid = fork();
  if (pid == 0) {
    const std::vector<char> touched(size, 1);
    (void)!write(ready[1], touched.data(), 1);
    for (;;) pause();
  }
  char byte = 0;
  (void)!read(ready[0], &byte, 1);
  close(ready[0]);
  close(ready[1]);
  return pid;
}

TEST(descendants, what_was_killed_is_seen_to_die) {
  const pid_t child = large_child();
  EXPECT_EQ(dying_child(getpid()), std::nullopt);
  kill(child, SIGKILL);
  int looks = 0, missed = 0;
  for (;; ++looks) {
    const auto dying = dying_child(getpid());
    if (living_children(getpid()).empty()) break;
    missed += !dying;
  }
  waitpid(child, nullptr, 0);
  EXPECT_LE(missed, looks / 2 + 1) << looks;  // the kernel takes a moment from taking the signal to showing it
}

TEST(call, of_no_program) {
  static stop_signals stop;
  const auto result = run_alone({{"/nowhere/host"}}, 60, stop);
  ASSERT_TRUE(result);
  EXPECT_EQ(result->end, call_end::not_started);
  EXPECT_EQ(result->status, ENOENT);
}

TEST(call, can_be_dropped_while_it_runs) {
  { const call dropped({{"/bin/sh", "-c", "setsid sleep 1000 & sleep 1000"}}, 0); }
  EXPECT_TRUE(living_children(getpid()).empty());
}

TEST(job_runner, runs_several_at_once_and_reports_each_once) {
  stop_signals stop;
  std::size_t started = 0;
  std::vector<int> finished(20);
  work all;
  all.next = [&]() -> std::optional<job> {
    if (started == finished.size()) return std::nullopt;
    return job{started++, {{"/bin/sh", "-c", "exit 0"}}, 60};
  };
  all.finished = [&](std::size_t id, const call_result&) { ++finished[id]; };
  EXPECT_TRUE(run_jobs(all, 4, stop));
  EXPECT_EQ(finished, std::vector<int>(20, 1));
}

TEST(job_runner, ends_all_calls_when_a_callback_throws) {
  stop_signals stop;
  int started = 0;
  work all;
  all.next = [&]() -> std::optional<job> {
    return job{0, {{"/bin/sh", "-c", ++started == 3 ? "exit 0" : "sleep 1000"}}, 60};
  };
  all.finished = [](std::size_t, const call_result&) { throw std::runtime_error("no room"); };
  EXPECT_THROW(run_jobs(all, 3, stop), std::runtime_error);
  EXPECT_TRUE(living_children(getpid()).empty());
}

TEST(job_runner, stops_when_asked) {
  stop_signals stop;
  raise(SIGTERM);
  work all;
  all.next = []() -> std::optional<job> { return job{0, {{"/bin/sh", "-c", "sleep 1000"}}, 60}; };
  all.finished = [](std::size_t, const call_result&) { FAIL() << "nothing should have been run"; };
  EXPECT_FALSE(run_jobs(all, 1, stop));
}

}  // namespace
}  // namespace heddle::driver
