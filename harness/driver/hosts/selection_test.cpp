// Tests of the selection of cells: profiles, exact names, and cells that cannot run.
// SPDX-License-Identifier: Apache-2.0
#include "hosts/selection.hpp"

#include <gtest/gtest.h>

#include "fault.hpp"

namespace heddle::driver {
namespace {

cell made_cell(const std::string& path, std::vector<std::string> profiles, std::optional<std::string> absent = {}) {
  cell one;
  one.path = path;
  one.model = path.substr(0, path.find('/'));
  one.profiles = std::move(profiles);
  one.absent = std::move(absent);
  return one;
}

catalogue world() {
  catalogue all;
  all.hosts.emplace_back().model = "tbb";
  all.hosts.back().cells = {made_cell("tbb/cpu/x/n:1", {"quick", "standard"}), made_cell("tbb/cpu/x/n:2", {"standard"}),
                            made_cell("tbb/cpu/x/n:3", {}), made_cell("tbb/io/y", {"quick"}, "no sockets")};
  all.not_built["fibers"] = "no library";
  return all;
}

std::vector<std::string> paths(const std::vector<std::string>& filters, const std::string& profile) {
  std::vector<std::string> found;
  for (const auto& one : select_cells(world(), filters, profile)) found.push_back(one.path);
  return found;
}

using list = std::vector<std::string>;

TEST(select_cells, takes_those_of_the_profile) {
  EXPECT_EQ(paths({}, "quick"), (list{"tbb/cpu/x/n:1", "tbb/io/y"}));
  EXPECT_EQ(paths({}, "standard"), (list{"tbb/cpu/x/n:1", "tbb/cpu/x/n:2"}));
  EXPECT_EQ(paths({}, "full").size(), 4U);
}

TEST(select_cells, filters_within_the_profile) { EXPECT_EQ(paths({"*cpu*"}, "quick"), list{"tbb/cpu/x/n:1"}); }

TEST(select_cells, takes_an_exact_name_in_every_profile) {
  EXPECT_EQ(paths({"tbb/cpu/x/n:3"}, "quick"), list{"tbb/cpu/x/n:3"});
}

TEST(select_cells, takes_each_cell_once) {
  EXPECT_EQ(paths({"tbb/cpu/x/n:1", "*n:1", "*"}, "quick"), (list{"tbb/cpu/x/n:1", "tbb/io/y"}));
}

TEST(select_cells, tells_a_wrong_name_from_nothing_to_run) {
  EXPECT_THROW(paths({"tbb/cpu/z*"}, "quick"), misuse);
  EXPECT_THROW(paths({"*cpu*", "tbb/cpu/z*"}, "quick"), misuse);
  EXPECT_THROW(paths({"*io*"}, "quick"), incomplete);
  EXPECT_THROW(paths({"*n:2"}, "quick"), incomplete);
  EXPECT_THROW(paths({"fibers/*"}, "quick"), incomplete);
  EXPECT_THROW(paths({"*/nothing/*"}, "quick"), misuse);
}

std::string complaint(const list& filters, const std::string& profile) {
  try {
    select_cells(world(), filters, profile);
  } catch (const incomplete& fault) { return fault.what(); }
  return "";
}

TEST(select_cells, says_which_profile_has_what_was_named) {
  EXPECT_EQ(complaint({"*n:2"}, "quick"),
            "nothing to run: 1 matching cell is not in profile quick: --profile standard has 1");
  EXPECT_EQ(
      complaint({"*n:2", "*n:3*"}, "quick"),
      "nothing to run: 2 matching cells are not in profile quick: --profile standard has 1, --profile full has 2");
}

TEST(notes_of_left_out, says_it_beside_what_runs) {
  const auto notes = [](const list& filters) {
    return notes_of_left_out(world(), select_cells(world(), filters, "quick"), filters, "quick");
  };
  EXPECT_EQ(notes({}), list{});
  EXPECT_EQ(notes({"*n:1", "*/y"}), list{});
  EXPECT_EQ(notes({"*n:1", "tbb/cpu/x/n:3"}), list{});  // an exact name runs in every profile
  EXPECT_EQ(notes({"tbb/cpu/x/*", "*n:2"}),
            (list{"2 of 3 cells that 'tbb/cpu/x/*' matches are not in profile quick: --profile standard has 1, "
                  "--profile full has 2",
                  "1 of 1 cell that '*n:2' matches is not in profile quick: --profile standard has 1"}));
}

TEST(select_cells, says_what_there_is_where_there_is_nothing) {
  catalogue nothing;
  EXPECT_THROW(select_cells(nothing, {}, "quick"), incomplete);
}

}  // namespace
}  // namespace heddle::driver
