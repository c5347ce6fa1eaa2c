// Tests that units, workers and peaks are counted right, by threads and by forked processes.
// SPDX-License-Identifier: Apache-2.0
#include "harness/account.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <system_error>
#include <thread>
#include <vector>

namespace heddle {
namespace {

class accounts : public testing::Test {
 protected:
  void SetUp() override { account::open(); }
};

TEST_F(accounts, count_units_of_many_threads) {
  account::reset(false);
  std::vector<std::jthread> threads;
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([] {
      for (int i = 0; i < 1000; ++i) const running_unit here;
    });
  threads.clear();
  const auto sum = account::read();
  EXPECT_EQ(sum.begun, 8000);
  EXPECT_EQ(sum.finished, 8000);
  EXPECT_EQ(sum.workers, 8);
  EXPECT_EQ(sum.peak_alive, 0);
}

TEST_F(accounts, start_anew_for_each_pass) {
  for (int pass = 0; pass < 3; ++pass) {
    account::reset(true);
    { const running_unit here; }
    EXPECT_EQ(account::read().begun, 1);
    EXPECT_EQ(account::read().workers, 1);
  }
}

TEST_F(accounts, follow_the_peak_only_when_instrumented) {
  account::reset(true);
  {
    const running_unit a;
    { const running_unit b, c; }
    const running_unit d;
  }
  EXPECT_EQ(account::read().peak_alive, 3);
}

TEST_F(accounts, a_unit_that_has_not_ended_shows) {
  account::reset(false);
  const running_unit here;
  EXPECT_EQ(account::read().begun, 1);
  EXPECT_EQ(account::read().finished, 0);
}

TEST_F(accounts, count_forked_workers_as_workers_of_their_own) {
  account::reset(true);
  { const running_unit here; }
  for (int child = 0; child < 3; ++child)
    if (fork() == 0) {
      { const running_unit here; }
      _exit(0);
    }
  while (wait(nullptr) > 0) {}
  const auto sum = account::read();
  EXPECT_EQ(sum.begun, 4);
  EXPECT_EQ(sum.finished, 4);
  EXPECT_EQ(sum.workers, 4);
}

TEST_F(accounts, look_at_the_memory_of_a_process_tree) {
  account::watch_tree(1);
  account::reset(true);
  { const running_unit here; }
  EXPECT_GT(account::tree_bytes(), 100'000);
  account::watch_tree(0);
}

TEST_F(accounts, a_look_that_fails_is_no_failure_of_the_unit_and_is_told_afterwards) {
  account::watch_tree(1);
  account::reset(true);
  rlimit before{};
  getrlimit(RLIMIT_NOFILE, &before);
  const rlimit none{0, before.rlim_max};
  setrlimit(RLIMIT_NOFILE, &none);
  EXPECT_NO_THROW(const running_unit here);
  setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_THROW(account::tree_bytes(), std::system_error);
  account::watch_tree(0);
}

}  // namespace
}  // namespace heddle
