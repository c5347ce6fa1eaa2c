// Tests of the time that counts against a deadline, without waiting: the clock and the samples of activity are made up.
// SPDX-License-Identifier: Apache-2.0
#include "processes/deadline.hpp"

#include <gtest/gtest.h>

namespace heddle::driver {
namespace {

using namespace std::chrono_literals;

/// A host on two processors with a deadline of 20 s, sampled whenever that is due.
struct a_deadline : testing::Test {
  deadline::clock::time_point now{};
  std::int64_t cpu_ns = 0;
  int looks = 0;
  deadline of_host{20, now, 2};

  /// Seconds until it has passed, if `runnable` threads together get `share` of one processor.
  double passes_after(int runnable, double share) {
    for (;;) {
      const auto then = *of_host.next_look();
      cpu_ns += static_cast<std::int64_t>(share * static_cast<double>((then - now).count()));
      now = then;
      if (look(runnable)) return std::chrono::duration<double>(now.time_since_epoch()).count();
    }
  }
  bool look(int runnable) {
    return of_host.passed(now, [&] {
      ++looks;
      return tree_activity{runnable, cpu_ns};
    });
  }
};

TEST_F(a_deadline, passes_on_time_for_a_host_that_sleeps) { EXPECT_NEAR(passes_after(0, 0), 20, 0.01); }

TEST_F(a_deadline, passes_on_time_for_a_host_that_computes) { EXPECT_NEAR(passes_after(1, 1), 20, 0.01); }

TEST_F(a_deadline, passes_on_time_for_more_threads_than_processors) { EXPECT_NEAR(passes_after(64, 2), 20, 0.01); }

TEST_F(a_deadline, counts_half_the_time_of_a_host_that_gets_half_of_what_it_could_use) {
  EXPECT_NEAR(passes_after(1, 0.5), 30, 0.1);
}

TEST_F(a_deadline, counts_a_tenth_of_the_time_of_many_threads_that_get_a_tenth_of_the_processors) {
  EXPECT_NEAR(passes_after(64, 0.2), 110, 1);
}

TEST_F(a_deadline, ends_at_ten_times_its_length_even_if_the_host_gets_nothing) {
  EXPECT_NEAR(passes_after(1, 0), 200, 0.5);
}

TEST_F(a_deadline, looks_at_nobody_in_its_first_half) {
  now += 9s;
  EXPECT_FALSE(look(0));
  EXPECT_EQ(looks, 0);
  now += 2s;
  EXPECT_FALSE(look(0));
  EXPECT_EQ(looks, 1);
}

TEST_F(a_deadline, does_not_pass_because_the_machine_was_paused) {
  now += 1h;
  EXPECT_FALSE(look(0));
  now += 1h;
  EXPECT_FALSE(look(0));
}

TEST_F(a_deadline, believes_no_time_that_was_lost_from_sight) {
  now += 10s;
  cpu_ns = 5'000'000'000;
  look(1);
  cpu_ns = 0;
  now += 200ms;
  EXPECT_FALSE(look(1));
}

TEST(a_deadline_of_zero, is_none) {
  deadline none(0, {}, 1);
  EXPECT_EQ(none.next_look(), std::nullopt);
  EXPECT_FALSE(none.passed(deadline::clock::time_point::max(), [] { return tree_activity{}; }));
}

}  // namespace
}  // namespace heddle::driver
