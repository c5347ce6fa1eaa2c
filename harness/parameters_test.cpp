// Tests how declared parameters become cells.
// SPDX-License-Identifier: Apache-2.0
#include "harness/parameters.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace heddle {
namespace {

std::vector<std::string> paths(const std::vector<params>& all) {
  std::vector<std::string> found;
  for (const auto& p : all) found.push_back(p.path());
  return found;
}

TEST(parameters, none_is_one_cell_without_a_path) { EXPECT_EQ(paths(combinations({})), std::vector<std::string>{""}); }

TEST(parameters, appear_in_declared_order_the_last_one_fastest) {
  const auto all = combinations({{"depth", {6, 7}}, {"workers", {1, 2}}});
  const std::vector<std::string> expected{"/depth:6/workers:1", "/depth:6/workers:2", "/depth:7/workers:1",
                                          "/depth:7/workers:2"};
  EXPECT_EQ(paths(all), expected);
}

TEST(parameters, the_same_value_twice_is_one_cell) {
  const auto all = combinations({{"workers", {standard(1), 1}}});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().from(), profile::quick);
}

TEST(parameters, a_combination_is_of_the_latest_profile_among_its_values) {
  const auto all = combinations({{"a", {1, standard(2)}}, {"b", {1, full(2)}}});
  std::vector<profile> from;
  for (const auto& p : all) from.push_back(p.from());
  EXPECT_EQ(from, (std::vector{profile::quick, profile::full, profile::standard, profile::full}));
}

TEST(parameters, a_category_stands_in_the_path_by_its_word) {
  const auto all = combinations({{"placement", {{0, "free"}, standard({1, "same"})}}});
  EXPECT_EQ(paths(all), (std::vector<std::string>{"/placement:free", "/placement:same"}));
  EXPECT_EQ(all.back()["placement"], 1);
  EXPECT_EQ(all.back().from(), profile::standard);
}

TEST(parameters, an_undeclared_name_is_an_error) {
  const auto p = combinations({{"a", {1}}}).front();
  EXPECT_EQ(p["a"], 1);
  EXPECT_TRUE(p.has("a"));
  EXPECT_THROW(p["b"], std::out_of_range);
}

}  // namespace
}  // namespace heddle
