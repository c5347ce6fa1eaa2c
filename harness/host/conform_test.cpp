// Tests which sizes a contract is tried at.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/conform.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "harness/early_verdict.hpp"

namespace heddle {
namespace {

std::vector<contract_size> tried;

verdict note(const setting&, const contract_size& size) {
  tried.push_back(size);
  return pass_verdict();
}

std::string none(const contract_size&) { return {}; }

contract noting(bool sized) {
  tried.clear();
  return {.name = "lock/noted",
          .says = {},
          .rows = {},
          .graded = grade::required,
          .sized = sized,
          .absence = {},
          .difference = nullptr,
          .known_failure = nullptr,
          .inapplicable = none,
          .hold = note};
}

TEST(conform, grows_while_it_fits) {
  const auto v = conform(noting(true), {});
  EXPECT_EQ(tried, std::vector(contract_sizes.begin(), contract_sizes.end()));
  EXPECT_EQ(v.size, contract_sizes.back());
}

TEST(conform, stays_small_without_a_budget) {
  const auto v = conform(noting(true), {.budget_s = 0});
  EXPECT_EQ(tried, std::vector{contract_sizes.front()});
  EXPECT_EQ(v.size, contract_sizes.front());
}

verdict judged_early(const setting&, const contract_size&) {
  if (can_judge_early()) end_with(fail_verdict("seen already"));
  return pass_verdict();
}

TEST(conform, tells_an_early_verdict_with_its_size) {
  auto c = noting(true);
  c.hold = judged_early;
  verdict told;
  conform(c, {.budget_s = 0, .end_with = [&](const verdict& v) { told = v; }});
  EXPECT_EQ(told.reason, "seen already");
  EXPECT_EQ(told.size, contract_sizes.front());
  EXPECT_FALSE(can_judge_early());
}

TEST(conform, tells_no_early_verdict_where_more_is_to_follow) {
  auto c = noting(true);
  c.hold = judged_early;
  EXPECT_EQ(conform(c, {.seeds = 2, .end_with = [](const verdict&) { FAIL(); }}).word, "pass");
}

TEST(conform, has_no_size_where_the_contract_has_none) {
  const auto v = conform(noting(false), {});
  EXPECT_EQ(tried.size(), 1U);
  EXPECT_FALSE(v.size);
}

TEST(conform, stops_at_a_size_that_the_model_refuses) {
  auto c = noting(true);
  c.inapplicable = [](const contract_size& size) { return std::string(size.units > 32 ? "too many" : ""); };
  EXPECT_EQ(conform(c, {}).size, contract_sizes.front());
}

TEST(conform, stops_where_it_fails) {
  auto c = noting(true);
  c.hold = [](const setting&, const contract_size& size) {
    return size == contract_sizes[1] ? fail_verdict("lost one") : pass_verdict();
  };
  const auto v = conform(c, {});
  EXPECT_EQ(v.word, "fail");
  EXPECT_EQ(v.size, contract_sizes[1]);
}

TEST(conform, has_few_turns_where_each_order_is_tried) {
  conform(noting(true), {.seeds = 3});
  EXPECT_EQ(tried, std::vector(3, few));
}

TEST(conform, has_the_size_that_is_asked_for) {
  conform(noting(true), {.size = contract_size{7, 70}});
  EXPECT_EQ(tried, (std::vector{contract_size{7, 70}}));
}

TEST(conform, tells_what_a_body_threw) {
  auto c = noting(true);
  c.hold = [](const setting&, const contract_size&) -> verdict { throw std::runtime_error("no more"); };
  EXPECT_EQ(conform(c, {}).reason, "the tasks ended by an exception: no more");
}

}  // namespace
}  // namespace heddle
