// A twin whose answer is wrong says so and prints no time for it, in whichever pass it was.
// SPDX-License-Identifier: Apache-2.0
#include "tests/twins/twin.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace {

using std::chrono::nanoseconds;

int run_with(std::array<std::string, 4> words, int wrong_pass, nanoseconds took = nanoseconds(3)) {
  std::array<char*, 4> argv{};
  for (std::size_t i = 0; i < words.size(); ++i) argv[i] = words[i].data();
  int pass = 0;
  const auto once = [&](long, long) { return twin::timed{took, pass++ != wrong_pass}; };
  return twin::run(4, argv.data(), once, {.ops = 1, .parameter = 0});
}

TEST(twin, gives_a_time_for_each_right_repetition) {
  testing::internal::CaptureStdout();
  EXPECT_EQ(run_with({"twin", "2", "1", "3"}, -1), 0);
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "1.5000\n1.5000\n1.5000\n");
}

TEST(twin, fails_if_the_first_pass_is_wrong) { EXPECT_EQ(run_with({"twin", "2", "1", "3"}, 0), 1); }

TEST(twin, fails_if_the_last_pass_is_wrong) { EXPECT_EQ(run_with({"twin", "2", "1", "3"}, 3), 1); }

TEST(twin, fails_if_a_wrong_pass_took_no_time) { EXPECT_EQ(run_with({"twin", "2", "1", "1"}, 1, nanoseconds(0)), 1); }

TEST(twin, checks_itself_at_small_size_without_arguments) {
  std::string name = "twin";
  std::array<char*, 1> argv{name.data()};
  long asked = 0;
  const auto once = [&](long ops, long parameter) { return asked = ops * 100 + parameter, twin::timed{{}, true}; };
  testing::internal::CaptureStdout();
  EXPECT_EQ(twin::run(1, argv.data(), once, {.ops = 7, .parameter = 11}), 0);
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "the answer is right\n");
  EXPECT_EQ(asked, 711);
  EXPECT_EQ(twin::run(1, argv.data(), [](long, long) { return twin::timed{{}, false}; }, {}), 1);
}

TEST(twin, refuses_other_calls) {
  for (const auto& words : {std::array<std::string, 4>{"twin", "0", "1", "1"}, {"twin", "1", "1", "0"}})
    EXPECT_EQ(run_with(words, -1), 2);
}

}  // namespace
