// The late server that ends within a pass fails the cell with its reason, though units are alive that an exception would leave.
// SPDX-License-Identifier: Apache-2.0
#include "harness/outside/delayed_server.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <stdexcept>
#include <string>
#include <string_view>

#include "models/facets/failure.hpp"

namespace heddle {
namespace {

std::string server_failure;

TEST(a_delayed_server, that_ended_is_told_before_an_exception_is_thrown) {
  unit_failed = [](std::string_view why) { server_failure = why; };
  delayed_server server(1, 8, -1);
  kill(server.pid(), SIGKILL);
  EXPECT_THROW(server.take_lateness(), std::runtime_error);
  unit_failed = nullptr;
  EXPECT_EQ(server_failure, "heddle-delay ended early, SIGKILL");
}

}  // namespace
}  // namespace heddle
