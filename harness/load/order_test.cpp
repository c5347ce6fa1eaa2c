// Each order is read as written, and anything else is refused with a reason.
// SPDX-License-Identifier: Apache-2.0
#include "order.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace heddle::load {
namespace {

TEST(order, reads_the_three_orders) {
  EXPECT_EQ(parse_order(R"({"connect": {"port": 8080}})"), order(connect_order{8080}));
  EXPECT_EQ(parse_order(R"({"connect": {"port": 8080, "key": 0}})"), order(connect_order{8080, 0}));
  EXPECT_EQ(parse_order(R"({"connect": {"port": 8080, "key": 18446744073709551615}})"),
            order(connect_order{8080, UINT64_MAX}));
  EXPECT_EQ(parse_order(R"({"go": {"round_trips": 7, "latency": true}})"), order(go_order{7, true}));
  EXPECT_EQ(parse_order(R"({"go": {"round_trips": 7}})"), order(go_order{7, false}));
  EXPECT_EQ(parse_order(R"({"go": {"round_trips": 7, "in_parts": true}})"), order(go_order{7, false, true}));
  EXPECT_EQ(parse_order(R"({"close": {}})"), order(close_order{}));
}

class refused : public testing::TestWithParam<const char*> {};

TEST_P(refused, order_throws_one_sentence) {
  try {
    (void)parse_order(GetParam());
    FAIL() << "accepted " << GetParam();
  } catch (const std::invalid_argument& error) { EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos); }
}

INSTANTIATE_TEST_SUITE_P(lines, refused,
                         testing::Values("", "rubbish", "[]", "{}", "null", R"({"fly": {}})", R"({"close": 1})",
                                         R"({"close": {"now": true}})", R"({"close": {}, "go": {}})",
                                         R"({"connect": {}})", R"({"connect": {"port": 0}})",
                                         R"({"connect": {"port": 65536}})", R"({"connect": {"port": "80"}})",
                                         R"({"connect": {"port": 80.5}})", R"({"connect": {"key": 1}})",
                                         R"({"connect": {"port": 80, "key": -1}})", R"({"go": {"round_trips": 0}})",
                                         R"({"go": {"round_trips": -1}})", R"({"go": {"latency": true}})",
                                         R"({"go": {"round_trips": 1, "latency": 1}})",
                                         R"({"go": {"round_trips": 1, "speed": 2}})"));

}  // namespace
}  // namespace heddle::load
