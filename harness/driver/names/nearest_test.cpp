// Tests of the nearest names.
// SPDX-License-Identifier: Apache-2.0
#include "names/nearest.hpp"

#include <gtest/gtest.h>

namespace heddle::driver {
namespace {

const std::vector<std::string> known_cells = {"threads/io/echo/connections:1", "threads/io/echo/connections:100",
                                              "threads/cpu/nqueens/n:11", "tbb/cpu/nqueens/n:11"};

TEST(nearest, finds_what_was_meant) {
  EXPECT_EQ(nearest_hint("threads/cpu/nquens/n:11", known_cells), "; nearest: threads/cpu/nqueens/n:11");
}

TEST(nearest, names_all_that_are_equally_near) {
  EXPECT_EQ(nearest("threads/io/eco/*", known_cells),
            (std::vector<std::string>{"threads/io/echo/connections:1", "threads/io/echo/connections:100"}));
}

TEST(nearest, finds_the_beginning_that_was_meant) {
  EXPECT_EQ(nearest_hint("threads/cpu/nqueen", known_cells), "; nearest: threads/cpu/nqueens/*");
  EXPECT_EQ(nearest("threads/cpu/nqueens", known_cells), std::vector<std::string>{"threads/cpu/nqueens/*"});
  EXPECT_EQ(nearest("threds/*/nquen", known_cells), std::vector<std::string>{"threads/cpu/nqueens/*"});
  EXPECT_EQ(nearest("thread", known_cells), std::vector<std::string>{"threads/*"});
}

TEST(nearest, says_nothing_when_nothing_is_near) { EXPECT_EQ(nearest_hint("zzzzzzzzzzzzzz", known_cells), ""); }

TEST(nearest, never_names_a_name_twice) { EXPECT_EQ(nearest("a", {"ab", "ab"}), std::vector<std::string>{"ab"}); }

}  // namespace
}  // namespace heddle::driver
