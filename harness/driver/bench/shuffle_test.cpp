// Tests of the shuffle: known values, so that a seed gives the same order on every machine.
// SPDX-License-Identifier: Apache-2.0
#include "bench/shuffle.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "harness/splitmix.hpp"

namespace heddle::driver {
namespace {

TEST(splitmix, gives_the_published_numbers) {
  splitmix random(1234567);
  EXPECT_EQ(random(), 6457827717110365317ULL);
  EXPECT_EQ(random(), 3203168211198807973ULL);
}

TEST(splitmix, below_is_even) {
  splitmix random(7);
  std::array<int, 3> seen{};
  for (int i = 0; i < 30000; ++i) ++seen[random.below(3)];
  for (const int count : seen) EXPECT_NEAR(count, 10000, 500);
}

TEST(shuffled_rounds, each_round_holds_every_cell_once) {
  for (auto order : shuffled_rounds(10, 5, 3)) {
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i) EXPECT_EQ(order[i], i);
  }
}

TEST(shuffled_rounds, seeds_and_rounds_differ_and_repeat) {
  const auto orders = shuffled_rounds(20, 2, 42);
  EXPECT_NE(orders[0], orders[1]);
  EXPECT_EQ(orders, shuffled_rounds(20, 2, 42));
  EXPECT_NE(orders, shuffled_rounds(20, 2, 43));
}

TEST(shuffled_rounds, of_nothing_and_of_one) {
  EXPECT_TRUE(shuffled_rounds(0, 1, 1).front().empty());
  EXPECT_EQ(shuffled_rounds(1, 1, 1).front(), std::vector<std::size_t>{0});
}

}  // namespace
}  // namespace heddle::driver
