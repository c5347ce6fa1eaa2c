// Tests of the time left.
// SPDX-License-Identifier: Apache-2.0
#include "terminal/progress.hpp"

#include <gtest/gtest.h>

namespace heddle::driver {
namespace {

TEST(progress, knows_nothing_at_first) { EXPECT_LT(progress("cells", {"a", "b"}, 0).seconds_left(), 0); }

TEST(progress, takes_the_mean_of_a_kind_and_of_all_for_unknown_kinds) {
  progress shown("cells", {"a", "b", "a", "a", "b", "c"}, 0);
  shown.end("a", 1, false);
  shown.end("b", 5, false);
  shown.end("a", 3, true);
  EXPECT_DOUBLE_EQ(shown.seconds_left(), 2 + 5 + 3);  // a: 2, b: 5, all: 3
}

TEST(progress, of_a_resumed_run_counts_what_is_left) {
  progress shown("cells", {"a", "a", "a"}, 1);
  shown.end("a", 2, false);
  EXPECT_DOUBLE_EQ(shown.seconds_left(), 2);
}

}  // namespace
}  // namespace heddle::driver
