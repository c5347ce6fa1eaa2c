// Tests that what was thrown is known while it is on its way.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/last_thrown.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <system_error>
#include <thread>

namespace heddle {
namespace {

/// Asks in a destructor, as a group that is left does.
struct asks_at_its_end {
  std::string& told;
  ~asks_at_its_end() { told = last_thrown(); }
};

template <class Thrown> std::string told_of(const Thrown& what) {
  std::string told;
  try {
    const asks_at_its_end here{told};
    throw what;
  } catch (const Thrown&) { return told; }
}

TEST(last_thrown, is_known_on_its_way) {
  EXPECT_EQ(told_of(std::runtime_error("no more")), "no more");
  EXPECT_EQ(told_of(std::system_error(EAGAIN, std::generic_category(), "fork")),
            "fork: Resource temporarily unavailable");
}

TEST(last_thrown, is_cut_where_it_is_long) {
  EXPECT_EQ(told_of(std::runtime_error(std::string(1000, 'x'))).size(), 255);
}

TEST(last_thrown, is_a_threads_own) {
  (void)told_of(std::runtime_error("here"));
  std::string there = "not asked";
  std::jthread([&] { there = last_thrown(); }).join();
  EXPECT_EQ(there, "");
  EXPECT_EQ(last_thrown(), "here");
}

TEST(last_thrown, bears_what_is_no_exception) { EXPECT_EQ(told_of(7), last_thrown()); }

}  // namespace
}  // namespace heddle
