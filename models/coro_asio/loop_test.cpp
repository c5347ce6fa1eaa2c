// What a loop keeps of a unit that throws inside another.
// SPDX-License-Identifier: Apache-2.0
#include "models/coro_asio/loop.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace heddle::on_asio {
namespace {

struct throws final : startable {
  void start() override { throw std::runtime_error("inside"); }
};
struct notes final : startable {
  void start() override { started = true; }
  bool started = false;
};

TEST(a_loop, nests_as_deeply_after_exceptions) {
  loop here;
  throws each;
  for (int i = 0; i < 1000; ++i) {
    try {
      here.nest(each);
    } catch (const std::runtime_error&) {}
  }
  notes last;
  here.nest(last);
  EXPECT_TRUE(last.started);
}

}  // namespace
}  // namespace heddle::on_asio
