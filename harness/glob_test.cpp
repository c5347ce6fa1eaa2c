// Tests of globs: `*` crosses `/`, and the distance counts what a wildcard cannot swallow.
// SPDX-License-Identifier: Apache-2.0
#include "harness/glob.hpp"

#include <gtest/gtest.h>

namespace heddle {
namespace {

TEST(glob, star_crosses_slashes) {
  EXPECT_TRUE(glob_matches("threads/*", "threads/io/echo/connections:1"));
  EXPECT_TRUE(glob_matches("*echo*", "threads/io/echo/connections:1"));
  EXPECT_TRUE(glob_matches("*:1", "threads/io/echo/connections:1"));
}

TEST(glob, matches_the_whole_path) {
  EXPECT_FALSE(glob_matches("threads", "threads/io/echo"));
  EXPECT_FALSE(glob_matches("io/*", "threads/io/echo"));
  EXPECT_TRUE(glob_matches("threads/io/echo", "threads/io/echo"));
  EXPECT_FALSE(glob_matches("", "x"));
  EXPECT_TRUE(glob_matches("", ""));
  EXPECT_TRUE(glob_matches("**", ""));
}

TEST(glob, special_characters_of_other_globs_are_plain) {
  EXPECT_TRUE(glob_matches("threads+gil/*", "threads+gil/gil/cpu_scaling/k:1"));
  EXPECT_FALSE(glob_matches("threads[+]gil/*", "threads+gil/gil/cpu_scaling/k:1"));
}

TEST(glob, question_mark_is_one_character) {
  EXPECT_TRUE(glob_matches("k:?", "k:2"));
  EXPECT_FALSE(glob_matches("k:?", "k:22"));
}

TEST(glob, goes_back_to_the_last_star) {
  EXPECT_TRUE(glob_matches("*ab*ab", "ababxab"));
  EXPECT_FALSE(glob_matches("*ab*abc", "ababxab"));
}

TEST(glob, distance_is_zero_exactly_for_a_match) {
  EXPECT_EQ(glob_distance("threads/*", "threads/io/echo"), 0U);
  EXPECT_EQ(glob_distance("threads/io/eco/*", "threads/io/echo/connections:1"), 1U);
  EXPECT_EQ(glob_distance("thraeds", "threads"), 2U);
  EXPECT_EQ(glob_distance("", "abc"), 3U);
}

}  // namespace
}  // namespace heddle
