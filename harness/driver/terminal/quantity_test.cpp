// Tests of how times and counts are written.
// SPDX-License-Identifier: Apache-2.0
#include "terminal/quantity.hpp"

#include <gtest/gtest.h>

namespace heddle::driver {
namespace {

TEST(time_text, has_three_significant_digits_and_a_unit) {
  EXPECT_EQ(time_text(5.5), "5.50 ns");
  EXPECT_EQ(time_text(0.31), "0.31 ns");
  EXPECT_EQ(time_text(36012), "36.0 µs");
  EXPECT_EQ(time_text(123456), "123 µs");
  EXPECT_EQ(time_text(1.234e9), "1.23 s");
  EXPECT_EQ(time_text(5e12), "5000 s");
  EXPECT_EQ(time_text(0), "0 ns");
}

TEST(time_text, rounds_into_the_next_unit) {
  EXPECT_EQ(time_text(999.4), "999 ns");
  EXPECT_EQ(time_text(999.6), "1.00 µs");
  EXPECT_EQ(time_text(9.996), "10.0 ns");
}

TEST(duration_text, is_rough) {
  EXPECT_EQ(duration_text(7.6), "8 s");
  EXPECT_EQ(duration_text(150), "2 min 30 s");
  EXPECT_EQ(duration_text(3900), "1 h 5 min");
  EXPECT_EQ(duration_text(-1), "0 s");
}

TEST(counted, has_a_plural) {
  EXPECT_EQ(counted(1, "cell"), "1 cell");
  EXPECT_EQ(counted(0, "cell"), "0 cells");
}

}  // namespace
}  // namespace heddle::driver
