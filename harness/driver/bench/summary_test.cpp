// Tests of the summary: a cell has a number only if every round was ok.
// SPDX-License-Identifier: Apache-2.0
#include "bench/summary.hpp"

#include <gtest/gtest.h>

namespace heddle::driver {
namespace {

std::vector<cell> cells() {
  std::vector<cell> made(3);
  made[0].path = "threads/cpu/x";
  made[1].path = "tbb/cpu/x";
  made[2].path = "tbb/io/y";
  for (auto& one : made) one.model = one.path.substr(0, one.path.find('/'));
  return made;
}

json ok(double wall) { return {{"outcome", "ok"}, {"wall_ns_per_op", wall}}; }
json not_ok(const char* outcome) { return {{"outcome", outcome}, {"reason", "so"}}; }

TEST(summary, shows_medians_and_words) {
  summary found(cells(), 2);
  EXPECT_TRUE(found.add(0, ok(1)));
  EXPECT_FALSE(found.add(0, ok(3)));
  found.add(1, ok(1));
  found.add(1, not_ok("crash"));
  found.add(2, not_ok("absent"));
  found.add(2, not_ok("absent"));
  EXPECT_TRUE(found.anything_wrong());
  EXPECT_EQ(found.text(100),
            "Median time per operation\n\n"
            "       threads        tbb\n"
            "cpu/x  2.00 ns  crash 1/2\n"
            "io/y         ·     absent\n"
            "\n"
            "cpu/x: crash: so [tbb]\n"
            "\n"
            "3 cells in 2 rounds, 6 records: 3 ok, 1 crash, 2 absent.\n"
            "Fewer than 6 rounds: which model is faster stays undecided.\n");
}

TEST(summary, of_good_and_absent_cells_is_not_wrong) {
  summary found(cells(), 6);
  found.add(0, ok(1));
  found.add(1, not_ok("absent"));
  EXPECT_FALSE(found.anything_wrong());
}

}  // namespace
}  // namespace heddle::driver
