// Tests of the command line where order and repetition matter.
// SPDX-License-Identifier: Apache-2.0
#include "command_line.hpp"

#include <gtest/gtest.h>

#include "fault.hpp"

namespace heddle::driver {
namespace {

using words = std::vector<std::string>;

TEST(command_line, options_may_be_given_again_and_anywhere) {
  const auto asked = read_command_line({"--hosts", "a", "bench", "--filter", "x*", "--hosts", "b", "--filter=y*"});
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->hosts, (words{"a", "b"}));
  EXPECT_EQ(std::get<bench_options>(asked->command).filters, (words{"x*", "y*"}));
}

TEST(command_line, an_option_takes_one_word_only) {
  const auto asked = read_command_line({"run", "--hosts", "a", "threads/cpu/x"});
  ASSERT_TRUE(asked);
  EXPECT_EQ(std::get<run_options>(asked->command).name, "threads/cpu/x");
}

TEST(command_line, a_debugger_is_one_word) {
  const auto asked = read_command_line({"run", "c", "--debugger", "gdb --args"});
  ASSERT_TRUE(asked);
  EXPECT_EQ(std::get<run_options>(asked->command).debugger, "gdb --args");
}

TEST(command_line, what_is_not_given_is_left_open) {
  const auto asked = read_command_line({"bench"});
  const auto& options = std::get<bench_options>(asked->command);
  EXPECT_EQ(options.profile, "quick");
  EXPECT_FALSE(options.rounds || options.seed || options.out || options.resume);
}

TEST(command_line, refuses_what_it_does_not_know) {
  for (const auto& wrong : {words{"bench", "x"}, words{"bench", "--rounds", "0"}, words{"bench", "--seed", "-1"},
                            words{"bench", "--seed", "2x"}, words{"list", "everything"}, words{"conform", "--jobs"},
                            words{"x"}, words{}, words{"bench", "--resume", "a", "--out", "b"}, words{"run"}}) {
    EXPECT_THROW(read_command_line(wrong), misuse);
  }
}

}  // namespace
}  // namespace heddle::driver
