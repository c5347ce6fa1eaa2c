// Tests of the resource usage of a process and its descendants.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/process_tree.hpp"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <limits>
#include <stdexcept>
#include <system_error>

namespace heddle {
namespace {

constexpr std::int64_t busy_ns = 20'000'000;

std::int64_t own_cpu_ns() {
  timespec used{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return used.tv_sec * 1'000'000'000LL + used.tv_nsec;
}

/// A child that uses a given CPU time, and then waits until it is told to end.
class child {
 public:
  explicit child(std::int64_t cpu_ns) {
    if (pipe(ready_.data()) != 0 || pipe(end_.data()) != 0) throw std::runtime_error("pipe");
    pid_ = fork();
    if (pid_ != 0) return;
    while (own_cpu_ns() < cpu_ns) {}
    char byte = 0;
    (void)!write(ready_[1], &byte, 1);
    (void)!read(end_[0], &byte, 1);
    _exit(0);
  }
  void await_ready() {
    char byte;
    (void)!read(ready_[0], &byte, 1);
  }
  void end() {
    char byte = 0;
    (void)!write(end_[1], &byte, 1);
    waitpid(pid_, nullptr, 0);
  }
  pid_t pid() const { return pid_; }

 private:
  std::array<int, 2> ready_{}, end_{};
  pid_t pid_ = 0;
};

TEST(process_tree, sees_live_children_and_can_leave_one_out) {
  child a(0), b(0);
  const auto all = descendants(getpid());
  EXPECT_EQ(std::ranges::count(all, a.pid()), 1);
  EXPECT_EQ(std::ranges::count(all, b.pid()), 1);
  EXPECT_EQ(std::ranges::count(descendants(getpid(), b.pid()), b.pid()), 0);
  a.end();
  b.end();
  EXPECT_TRUE(descendants(getpid()).empty());
}

TEST(process_tree, without_descriptors_it_fails_and_tells_no_zeros) {
  rlimit before{};
  getrlimit(RLIMIT_NOFILE, &before);
  const rlimit none{0, before.rlim_max};
  setrlimit(RLIMIT_NOFILE, &none);
  EXPECT_THROW(descendants(getpid()), std::system_error);
  EXPECT_THROW(live_switches(getpid()), std::system_error);
  EXPECT_THROW(tree_memory(getpid()), std::system_error);
  EXPECT_THROW(tree_footprint(getpid()), std::system_error);
  setrlimit(RLIMIT_NOFILE, &before);
}

TEST(process_tree, what_has_gone_uses_nothing) {
  child gone(0);
  gone.end();
  EXPECT_TRUE(descendants(gone.pid()).empty());
  EXPECT_EQ(live_switches(gone.pid()).voluntary_switches, 0);
  EXPECT_EQ(tree_memory(gone.pid()), 0);
}

TEST(process_tree, counts_a_childs_cpu_time_alive_and_reaped) {
  const auto own = own_usage().cpu_ns, alone = tree_usage(look::end).cpu_ns;
  child busy(busy_ns);
  busy.await_ready();
  EXPECT_GE(tree_usage(look::end).cpu_ns, alone + busy_ns);
  const auto without = tree_usage(look::end, busy.pid()).cpu_ns;
  EXPECT_LE(without - alone, own_usage().cpu_ns - own);
  busy.end();
  constexpr std::int64_t rounding_ns =
      2'000;  // for ended children the kernel gives whole microseconds of user and system time
  EXPECT_GE(tree_usage(look::end).cpu_ns, alone + busy_ns - rounding_ns);
}

TEST(process_tree, counts_the_cpu_time_of_those_whom_a_living_child_has_reaped) {
  const auto alone = tree_usage(look::end).cpu_ns;
  std::array<int, 2> ready{}, end{};
  ASSERT_EQ(pipe(ready.data()) + pipe(end.data()), 0);
  const pid_t reaper = fork();
  char byte = 0;
  if (reaper == 0) {
    child busy(5 * busy_ns);
    busy.await_ready();
    busy.end();
    (void)!write(ready[1], &byte, 1);
    (void)!read(end[0], &byte, 1);
    _exit(0);
  }
  (void)!read(ready[0], &byte, 1);
  EXPECT_GE(tree_usage(look::end).cpu_ns, alone + 4 * busy_ns);
  (void)!write(end[1], &byte, 1);
  waitpid(reaper, nullptr, 0);
}

TEST(process_tree, memory_filled_before_makes_no_room_for_what_comes) {
  constexpr double mb = 1024 * 1024;
  const footprint before{0, 100 * mb, 10 * mb, 2 * mb}, now{0, 5 * mb, 1 * mb, 1 * mb};
  EXPECT_GE(growth(before, now).resident_bytes, 3 * mb);
  EXPECT_GE(growth(before, now).kernel_bytes, mb / 2);
}

TEST(process_tree, growth_of_what_is_unknown_is_unknown_and_none_is_negative) {
  constexpr auto unknown = std::numeric_limits<double>::quiet_NaN();
  const auto more = growth({9, 9, unknown, 0}, {1, 1, unknown, 0});
  EXPECT_TRUE(std::isnan(more.kernel_bytes));
  EXPECT_EQ(more.virtual_bytes, 0);
  EXPECT_EQ(more.resident_bytes, 0);
}

TEST(process_tree, divides_the_time_of_no_child) {
  child busy(busy_ns);
  busy.await_ready();
  const auto divided_is_own = [] {
    const auto before = own_usage();
    const auto tree = tree_usage(look::end);
    const auto after = own_usage();
    EXPECT_GE(tree.user_ns + tree.sys_ns, before.cpu_ns);
    EXPECT_LE(tree.user_ns + tree.sys_ns, after.cpu_ns);
  };
  divided_is_own();
  busy.end();
  divided_is_own();
}

TEST(process_tree, divides_a_whole_as_most_of_it) {
  const auto whole = divided_as({.cpu_ns = 95, .user_ns = 19, .sys_ns = 76}, {.cpu_ns = 100});
  EXPECT_EQ(whole.user_ns, 20);
  EXPECT_EQ(whole.sys_ns, 80);
  const auto unknown = divided_as({.cpu_ns = 80, .user_ns = 40, .sys_ns = 40}, {.cpu_ns = 100});
  EXPECT_EQ(unknown.user_ns + unknown.sys_ns, 0);
}

TEST(process_tree, a_span_has_no_negative_share) {
  const usage before{.cpu_ns = 100, .user_ns = 90, .sys_ns = 10};
  const usage later{.cpu_ns = 120, .user_ns = 60, .sys_ns = 60};
  const auto span = later - before;
  EXPECT_EQ(span.cpu_ns, 20);
  EXPECT_EQ(span.sys_ns, 20);
  EXPECT_EQ(span.user_ns, 0);
}

TEST(process_tree, a_stack_is_a_power_of_two_or_not_known) {
  EXPECT_EQ(stack_size(160L * 16384, 160), 16384);
  EXPECT_EQ(stack_size(161L * 16384, 160), 16384);  // a thread ended between the two readings
  EXPECT_EQ(stack_size(65536, 1), 65536);
  for (const std::int64_t all : {0, 1000, 12288, 131072, 1 << 30}) EXPECT_TRUE(std::isnan(stack_size(all, 1))) << all;
}

/// By how much a child adds to the address space while 1 GiB is mapped.
double space_of_a_child(int sharing) {
  constexpr std::size_t size = 1 << 30;
  void* const at = mmap(nullptr, size, PROT_READ | PROT_WRITE, sharing | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  const auto alone = tree_footprint(getpid()).virtual_bytes;
  child one(0);
  const auto both = tree_footprint(getpid()).virtual_bytes;
  one.end();
  munmap(at, size);
  return (both - alone) / size;
}

TEST(process_tree, leaves_shared_address_space_out) {
  // The rest of a child's address space cancels out, even if it is large, as under a sanitizer.
  EXPECT_NEAR(space_of_a_child(MAP_PRIVATE) - space_of_a_child(MAP_SHARED), 1, 0.1);
}

TEST(process_tree, has_memory) {
  EXPECT_GT(tree_memory(getpid()), 100'000);
  EXPECT_GT(peak_resident_bytes(), 100'000);
}

}  // namespace
}  // namespace heddle
