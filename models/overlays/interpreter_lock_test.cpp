// Tests of both interpreter locks: one holder at a time, handed over by ticks alone, and not before the interval.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "models/overlays/interpreter_lock.hpp"
#include "models/overlays/legacy_interpreter_lock.hpp"

namespace heddle::models {
namespace {

using namespace std::chrono_literals;

template <class Lock> class interpreter_locks : public testing::Test {
 protected:
  Lock lock;
};
using all_locks = testing::Types<interpreter_lock, legacy_interpreter_lock>;
TYPED_TEST_SUITE(interpreter_locks, all_locks);

TYPED_TEST(interpreter_locks, one_thread_holds_it_at_a_time_and_all_go_on) {
  constexpr int threads = 4, ticks = 200'000;
  this->lock.begin({.switch_interval = 100us});
  std::vector<std::thread> running;
  long inside = 0;
  for (int i = 0; i < threads; ++i)
    running.emplace_back([&] {
      this->lock.take();
      for (int tick = 0; tick < ticks; ++tick) {
        ++inside;
        this->lock.tick();
      }
      this->lock.drop();
    });
  for (auto& each : running) each.join();
  EXPECT_EQ(inside, long{threads} * ticks);
}

TYPED_TEST(interpreter_locks, a_holder_that_only_ticks_gives_way) {
  this->lock.begin({.switch_interval = 100us});
  std::atomic<bool> held{false}, taken{false};
  std::thread holder([&] {
    this->lock.take();
    for (held = true; !taken;) this->lock.tick();
    this->lock.drop();
  });
  while (!held) std::this_thread::yield();
  this->lock.take();
  taken = true;
  this->lock.drop();
  holder.join();
}

/// How long a thread waits for the lock of one that only ticks.
std::chrono::nanoseconds wait_at(const setting& s) {
  interpreter_lock lock;
  lock.begin(s);
  std::atomic<bool> held{false}, taken{false};
  std::thread holder([&] {
    lock.take();
    for (held = true; !taken;) lock.tick();
    lock.drop();
  });
  while (!held) std::this_thread::yield();
  const auto began = std::chrono::steady_clock::now();
  lock.take();
  const auto waited = std::chrono::steady_clock::now() - began;
  taken = true;
  lock.drop();
  holder.join();
  return waited;
}

TEST(interpreter_lock, hands_over_after_the_interval_and_not_before) {
  EXPECT_GE(wait_at({}), 5ms);
  EXPECT_GE(wait_at({.switch_interval = 60ms}), 60ms);
}

TEST(legacy_interpreter_lock, a_hundred_bytecodes_are_many_ticks) {
  const double each = step_ns([] {});
  EXPECT_GT(each, 0);
  EXPECT_GT(legacy_interpreter_lock::check_interval * static_cast<double>(bytecode.count()) / each, 1);
}

}  // namespace
}  // namespace heddle::models
