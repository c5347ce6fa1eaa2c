// Tests the description of a process's end, and waiting for it.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/process_end.hpp"

#include <gtest/gtest.h>

namespace heddle::os {
namespace {

TEST(process_end, is_a_signal_or_a_status) {
  EXPECT_EQ(end_in_words(0), "exit status 0");
  EXPECT_EQ(end_in_words(W_EXITCODE(255, 0)), "exit status 255");
  EXPECT_EQ(end_in_words(W_EXITCODE(0, SIGKILL)), "SIGKILL");
  EXPECT_EQ(end_in_words(W_EXITCODE(0, SIGSEGV) | WCOREFLAG), "SIGSEGV");
  EXPECT_EQ(end_in_words(W_EXITCODE(0, 34)), "signal 34");
}

TEST(process_end, is_told_without_an_allocation) {
  const auto in_itself = std::string().capacity();
  EXPECT_EQ(end_in_words(W_EXITCODE(255, 0)).capacity(), in_itself);
  for (int signal = 1; signal < NSIG; ++signal) EXPECT_EQ(end_in_words(signal).capacity(), in_itself);
}

TEST(process_end, is_waited_for) {
  const pid_t child = fork();
  if (child == 0) {
    for (;;) pause();
  }
  EXPECT_FALSE(await_death(child, std::chrono::milliseconds(1)));
  kill(child, SIGKILL);
  EXPECT_TRUE(await_death(child, std::chrono::minutes(1)));
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(end_in_words(status), "SIGKILL");
}

TEST(process_end, comes_with_the_parent_s_if_it_lives) {
  const pid_t self = getpid(), child = fork();
  if (child == 0) _exit(die_with_parent(self) && !die_with_parent(self + 1) ? 0 : 1);
  int status = -1;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace heddle::os
