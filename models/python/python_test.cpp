// What goes between C++ and the embedded Python: values, exceptions both ways, and the queue with a close.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <stdexcept>
#include <system_error>
#include <thread>

#include "models/facets/broken_barrier.hpp"
#include "models/python/byte_queue.hpp"
#include "models/python/callable.hpp"
#include "models/python/library.hpp"

namespace heddle::python {
namespace {

class embedded : public testing::Test {
 protected:
  embedded() { start_interpreter({"channel"}); }
};

TEST_F(embedded, values_come_back) {
  EXPECT_EQ(to_long(call(find("builtins", "abs"), -7)), 7);
  EXPECT_EQ(to_text(call(find("builtins", "str"), "as it was")), "as it was");
  EXPECT_TRUE(is_true(call(find("builtins", "bool"), 1.5)));
  EXPECT_FALSE(is_true(none()));
}

TEST_F(embedded, what_python_raises_is_a_failure_of_the_interface) {
  const auto lock = threading::make("Lock");
  try {
    call_method(lock, "release");
    FAIL() << "a free lock was released";
  } catch (const std::system_error& e) { EXPECT_EQ(e.code(), std::errc::operation_not_permitted); }
  EXPECT_THROW(threading::make("Semaphore", -1), std::invalid_argument);
  EXPECT_THROW(multiprocessing::make("Semaphore", 1L << 40), std::invalid_argument);
  const auto barrier = threading::make("Barrier", 2);
  call_method(barrier, "abort");
  EXPECT_THROW(call_method(barrier, "wait"), broken_barrier);
  try {
    call(find("os", "open"), "/nowhere/at/all", 0);
    FAIL() << "it was opened";
  } catch (const std::system_error& e) { EXPECT_EQ(e.code(), std::errc::no_such_file_or_directory); }
  EXPECT_THROW(find("threading", "no_such_name"), std::runtime_error);
}

TEST_F(embedded, what_is_thrown_in_a_callable_leaves_the_call_that_led_there) {
  const auto throws = callable([]() -> bool { throw std::domain_error("ours"); });
  const auto condition = threading::make("Condition");
  call_method(condition, "acquire");
  try {
    call_method(condition, "wait_for", throws);
    FAIL() << "it was not thrown";
  } catch (const std::domain_error& e) { EXPECT_STREQ(e.what(), "ours"); }
  call_method(condition, "release");
}

TEST_F(embedded, exceptions_on_their_way_do_not_mix) {
  const auto inner = callable([]() -> bool { throw std::domain_error("inner"); });
  const auto outer = callable([&inner]() -> bool {
    try {
      call(inner);
    } catch (const std::domain_error&) {}
    throw std::length_error("outer");
  });
  EXPECT_THROW(call(outer), std::length_error);
  EXPECT_TRUE(is_true(call(callable([] { return true; }))));
}

TEST_F(embedded, a_close_frees_who_waits_for_a_value_and_gives_what_is_left) {
  byte_queue queue(1);
  std::array<std::byte, 1> value{std::byte{7}}, got{};
  EXPECT_TRUE(queue.send(value));
  EXPECT_EQ(queue.receive(got), reception::value);
  EXPECT_EQ(got, value);
  EXPECT_EQ(queue.receive_for(std::chrono::nanoseconds(0), got), reception::timed_out);
  std::jthread waiting([&] { EXPECT_EQ(queue.receive(got), reception::closed); });
  queue.close();
  waiting.join();
  EXPECT_FALSE(queue.send(value));
}

}  // namespace
}  // namespace heddle::python
