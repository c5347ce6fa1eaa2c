// What a loop keeps of a unit that throws inside another.
// SPDX-License-Identifier: Apache-2.0
#include "models/coro_asio/loop.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace heddle::on_asio {
namespace {

TEST(a_loop, nests_as_deeply_after_exceptions) {
  loop here;
  for (int i = 0; i < 1000; ++i) {
    try {
      here.nest([] { throw std::runtime_error("inside"); });
    } catch (const std::runtime_error&) {}
  }
  bool at_once = false;
  here.nest([&] { at_once = true; });
  EXPECT_TRUE(at_once);
}

}  // namespace
}  // namespace heddle::on_asio
