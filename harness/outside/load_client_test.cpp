// A generator that fails before it has its orders fails the cell with its own reason.
// SPDX-License-Identifier: Apache-2.0
#include "harness/outside/load_client.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <string_view>

#include "models/facets/failure.hpp"

namespace heddle {
namespace {

std::string load_failure;

TEST(a_load_client, whose_generator_has_ended_tells_what_it_said) {
  unit_failed = [](std::string_view why) { load_failure = why; };
  load_client load(0, 64, -1, 0);  // no connections: it refuses
  EXPECT_THROW(for (;;) load.order(1, 1, false, 0), std::runtime_error);
  unit_failed = nullptr;
  EXPECT_TRUE(load_failure.starts_with("heddle-load ended early, exit status 1: {\"error\":\"--connections"))
      << load_failure;
}

}  // namespace
}  // namespace heddle
