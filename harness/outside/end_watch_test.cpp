// Two watches that begin on two threads: their handlers may run at the same time.
// SPDX-License-Identifier: Apache-2.0
#include "harness/outside/end_watch.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <thread>

#include "harness/os/pipe.hpp"

namespace heddle {
namespace {

void* stack_of_the_handler() {
  stack_t now{};
  sigaltstack(nullptr, &now);
  return now.ss_sp;
}

TEST(end_watches, of_two_threads_have_stacks_of_their_own) {
  end_watch::on_end = [](const end_watch&) noexcept {};
  const auto one = make_pipe(), other = make_pipe();
  end_watch here("one", 0, one.read.get(), one.read.get()), there("other", 0, other.read.get(), other.read.get());
  here.begin();
  void* others = nullptr;
  std::thread([&] {
    there.begin();
    others = stack_of_the_handler();
  }).join();
  void* const mine = stack_of_the_handler();
  EXPECT_NE(mine, nullptr);
  EXPECT_NE(mine, others);
  here.end();
  there.end();
  end_watch::on_end = nullptr;
}

}  // namespace
}  // namespace heddle
