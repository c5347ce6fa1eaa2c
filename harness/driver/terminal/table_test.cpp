// Tests of tables: alignment, and folding at a width.
// SPDX-License-Identifier: Apache-2.0
#include "terminal/table.hpp"

#include "terminal/terminal.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace heddle::driver {
namespace {

const table small = {{"threads", "tbb"}, {"cpu/x", "io/echo"}, {{"36.0 µs", "absent"}, {"1 ns", "2 ns"}}};

TEST(table, aligns_by_characters_not_bytes) {
  EXPECT_EQ(to_text(small, 100),
            "         threads     tbb\n"
            "cpu/x    36.0 µs  absent\n"
            "io/echo     1 ns    2 ns\n");
}

TEST(table, folds_into_blocks_that_fit) {
  table wide;
  wide.rows = {"row"};
  wide.cells = {{}};
  for (int i = 0; i < 10; ++i) {
    wide.columns.push_back("column" + std::to_string(i));
    wide.cells[0].emplace_back("1");
  }
  std::istringstream lines(to_text(wide, 60));
  int headings = 0;
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(width_of(line), 60U);
    headings += line.find("column") != std::string::npos ? 1 : 0;
  }
  EXPECT_EQ(headings, 2);
}

TEST(table, without_columns_is_a_list_of_rows) { EXPECT_EQ(to_text({{}, {"a"}, {{}}}, 100), " \na\n"); }

TEST(cut_to, never_cuts_a_character) {
  EXPECT_EQ(cut_to("µµµµ", 3), "µµ…");
  EXPECT_EQ(cut_to("abc", 3), "abc");
}

}  // namespace
}  // namespace heddle::driver
