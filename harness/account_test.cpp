// Tests that units, workers and peaks are counted right, by threads and by forked processes.
// SPDX-License-Identifier: Apache-2.0
#include "harness/account.hpp"

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <type_traits>
#include <vector>

#include "harness/mark_of.hpp"
#include "harness/work_test.hpp"

namespace heddle {
namespace {

struct kernel {
  static void run(std::uint64_t what) { kernel_work<kernel>::done(what); }
};
struct other_kernel {
  static void run() { kernel_work<other_kernel>::done(1); }
};

/// What a model might make to count units that it doesn't run.
struct impostor {
  static void unit() { const running_unit<impostor> here; }
};

static_assert(!std::is_default_constructible_v<running_unit<work>>, "only the workload's own functions can count");

class accounts : public testing::Test {
 protected:
  void SetUp() override {
    account::open();
    account::count_units_of<work>();
  }
};

TEST_F(accounts, count_units_of_many_threads) {
  account::reset(false);
  std::vector<std::jthread> threads;
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([] {
      for (int i = 0; i < 1000; ++i) work::unit();
    });
  threads.clear();
  const auto sum = account_in_tests::read();
  EXPECT_EQ(sum.begun, 8000);
  EXPECT_EQ(sum.finished, 8000);
  EXPECT_EQ(sum.workers, 8);
  EXPECT_EQ(sum.peak_alive, 0);
}

TEST_F(accounts, start_anew_for_each_pass) {
  for (int pass = 0; pass < 3; ++pass) {
    account::reset(true);
    work::unit();
    EXPECT_EQ(account_in_tests::read().begun, 1);
    EXPECT_EQ(account_in_tests::read().workers, 1);
  }
}

TEST_F(accounts, follow_the_peak_only_when_instrumented) {
  account::reset(true);
  work::two_inside_one_and_one_after();
  EXPECT_EQ(account_in_tests::read().peak_alive, 3);
}

TEST_F(accounts, a_unit_that_has_not_ended_shows) {
  account::reset(false);
  const auto seen = work::inside(account_in_tests::read);
  EXPECT_EQ(seen.begun, 1);
  EXPECT_EQ(seen.finished, 0);
}

TEST_F(accounts, count_forked_workers_as_workers_of_their_own) {
  account::reset(true);
  work::unit();
  for (int child = 0; child < 3; ++child)
    if (fork() == 0) {
      work::unit();
      _exit(0);
    }
  while (wait(nullptr) > 0) {}
  const auto sum = account_in_tests::read();
  EXPECT_EQ(sum.begun, 4);
  EXPECT_EQ(sum.finished, 4);
  EXPECT_EQ(sum.workers, 4);
}

TEST_F(accounts, look_at_the_memory_of_a_process_tree) {
  account::watch_tree(1);
  account::reset(true);
  work::unit();
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
  EXPECT_NO_THROW(work::unit());
  setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_THROW(account::tree_bytes(), std::system_error);
  account::watch_tree(0);
}

TEST_F(accounts, sum_up_the_work_of_kernels) {
  account::reset(false);
  work::inside([] { kernel::run(40); });
  std::jthread([] { work::inside([] { kernel::run(2); }); }).join();
  EXPECT_EQ(account_in_tests::read().work, 42U);
  EXPECT_EQ(account_in_tests::read().workers, 2);
  account::reset(true);
  EXPECT_EQ(account_in_tests::read().work, 0U);
}

TEST_F(accounts, sum_up_what_units_were_given) {
  for (const bool instrumented : {false, true}) {
    account::reset(instrumented);
    work::unit_given(40);
    std::jthread([] { work::unit_given(1), work::unit_given(1); }).join();
    work::unit();
    EXPECT_EQ(account_in_tests::read().arguments, 42U);
  }
}

TEST_F(accounts, tell_arguments_apart) {
  EXPECT_NE(mark_of(1, 2), mark_of(2, 1));
  EXPECT_NE(mark_of(0), mark_of(0, 0));
  EXPECT_NE(mark_of(0) + mark_of(3), mark_of(1) + mark_of(2));
  EXPECT_EQ(mark_of(3L, false), mark_of(std::size_t{3}, 0));
}

TEST_F(accounts, have_no_work_of_another_kernel_and_say_so) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  account::reset(false);
  kernel::run(7);
  EXPECT_EXIT(
      {
        other_kernel::run();
        if (account_in_tests::read().work == 7) std::cerr << account::noted_wrong() << "\n";
        std::_Exit(0);
      },
      testing::ExitedWithCode(0), "work was counted by what is not the workload's kernel");
}

TEST_F(accounts, say_that_ended_children_are_in_nobodys_figures) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(
      {
        account::reset(true);
        std::signal(SIGCHLD, SIG_IGN);
        work::unit();
        std::cerr << account::noted_wrong() << "\n";
        std::_Exit(0);
      },
      testing::ExitedWithCode(0), "SIGCHLD was ignored");
}

/// Runs it in a process whose parent has ended; returns when that has ended, too.
template <class Work> void as_an_orphan(Work work) {
  std::array<int, 2> alive{};
  if (pipe(alive.data()) != 0) throw std::runtime_error("pipe");
  if (fork() == 0) {
    const auto parent = getpid();
    if (fork() == 0) {
      while (getppid() == parent) std::this_thread::yield();
      work();
    }
    _exit(0);
  }
  close(alive[1]);
  char none = 0;
  if (read(alive[0], &none, 1) != 0) throw std::runtime_error("read");
}

TEST_F(accounts, say_that_a_process_is_no_descendant) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(
      {
        account::reset(true);
        as_an_orphan(work::unit);
        std::cerr << account::noted_wrong() << "\n";
        std::_Exit(0);
      },
      testing::ExitedWithCode(0), "in a process that is no descendant of the host");
}

TEST_F(accounts, have_those_whom_the_host_adopts) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(
      {
        prctl(PR_SET_CHILD_SUBREAPER, 1);
        account::reset(true);
        as_an_orphan([] { as_an_orphan(work::unit); });
        std::cerr << "'" << account::noted_wrong() << "'\n";
        std::_Exit(0);
      },
      testing::ExitedWithCode(0), "^''");
}

TEST_F(accounts, say_that_a_unit_has_more_processors_than_the_cell) {
  if (std::thread::hardware_concurrency() < 2) GTEST_SKIP() << "one processor";
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(
      {
        account::confine(1);
        account::reset(true);
        work::unit();
        std::cerr << account::noted_wrong() << "\n";
        std::_Exit(0);
      },
      testing::ExitedWithCode(0), "more processors than the cell is confined to");
}

TEST_F(accounts, belong_to_the_first_workload) {
  EXPECT_THROW(account::count_units_of<impostor>(), std::logic_error);
  EXPECT_NO_THROW(account::count_units_of<work>());
}

TEST_F(accounts, have_no_units_of_others_and_say_so) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");  // what it notes would stay in the mapping that a forked child shares
  account::reset(false);
  work::unit();
  EXPECT_EXIT(
      {
        impostor::unit();
        if (account_in_tests::read().begun == 1) std::cerr << account::noted_wrong() << "\n";
        std::_Exit(0);
      },
      testing::ExitedWithCode(0), "units were counted by what is not the workload");
}

}  // namespace
}  // namespace heddle
