// Tests that too many connections are refused with an explanation, and that the soft limit is raised to the hard one.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/descriptor_limit.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <stdexcept>
#include <string>

namespace heddle {
namespace {

rlimit limits() {
  rlimit now{};
  getrlimit(RLIMIT_NOFILE, &now);
  return now;
}

TEST(descriptor_limit, goes_up_to_the_hard_one) {
  auto low = limits();
  low.rlim_cur = 64;
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &low), 0);
  make_room_for_connections(1);
  EXPECT_EQ(limits().rlim_cur, limits().rlim_max);
}

/// In a process of its own, since a hard limit can't be raised again.
TEST(descriptor_limit, connections_that_do_not_fit_are_refused) {
  const auto refused = [] {
    const rlimit low{256, 256};
    setrlimit(RLIMIT_NOFILE, &low);
    make_room_for_connections(200);
    try {
      make_room_for_connections(1000);
    } catch (const std::runtime_error& e) {
      std::_Exit(std::string(e.what()) == "1000 connections need about 1032 descriptors, the limit is 256 (ulimit -n)"
                     ? 0
                     : 1);
    }
    std::_Exit(2);
  };
  EXPECT_EXIT(refused(), testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace heddle
