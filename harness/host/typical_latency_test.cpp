// Tests of the distribution that stands for several passes.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/typical_latency.hpp"

#include <gtest/gtest.h>

#include <array>

namespace heddle {
namespace {

TEST(a_typical_latency, is_that_of_the_middle_pass_percentile_by_percentile) {
  const std::array passes{latency_percentiles{10, 20, 35, 44, 99, 2000}, latency_percentiles{12, 22, 33, 45, 50, 2000},
                          latency_percentiles{900, 21, 34, 46, 60, 1000}};
  EXPECT_EQ(typical_latency(passes), (latency_percentiles{12, 21, 34, 45, 99, 1000}));
}

TEST(a_typical_latency, of_one_pass_is_its_own) {
  const latency_percentiles only{1, 2, 3, 4, 5, 6};
  EXPECT_EQ(typical_latency(std::array{only}), only);
}

}  // namespace
}  // namespace heddle
