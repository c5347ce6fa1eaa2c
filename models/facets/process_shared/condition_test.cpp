// The condition between processes: nothing is lost, nothing is early, and killed waiters harm nobody.
// SPDX-License-Identifier: Apache-2.0
#include "models/facets/process_shared/condition.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <vector>

#include "models/facets/process_shared/forked.hpp"
#include "models/facets/process_shared/make.hpp"

namespace heddle::process_shared {
namespace {

using namespace std::chrono_literals;

struct blocking {
  template <class T = void> using task = T;
};

struct place {
  guard section;
  condition<blocking, guard> changed;
  std::atomic<long> waiting{0}, woken{0}, value{0}, early{0};

  /// One wait without a predicate, counted before and after.
  void wait_once() {
    section.lock();
    ++waiting;
    changed.wait(section);
    ++woken;
    section.unlock();
  }
  /// A waiter that counted itself gave the section away in its wait.
  void await_waiters(long n) {
    until([&] {
      const std::unique_lock hold(section);
      return waiting == n;
    });
  }
};

TEST(condition, wakes_exactly_as_many_as_it_says) {
  const auto p = make<place>();
  for (int round = 0; round < 20; ++round) {
    p->waiting = p->woken = 0;
    std::vector<forked> waiters;
    for (int i = 0; i < 5; ++i) waiters.emplace_back([&] { p->wait_once(); });
    p->await_waiters(5);
    p->changed.notify_n(3);
    until([&] { return p->woken == 3; });
    until([&] { return std::ranges::count_if(waiters, [](const auto& w) { return w.asleep(); }) >= 2; });
    EXPECT_EQ(p->woken, 3);
    p->changed.notify_n(10);
    waiters.clear();
    EXPECT_EQ(p->woken, 5);
  }
}

TEST(condition, keeps_nothing_for_later_waiters) {
  const auto p = make<place>();
  p->changed.notify_all();
  p->changed.notify_one();
  const std::unique_lock hold(p->section);
  EXPECT_FALSE(p->changed.wait_for(p->section, 0ms));
  EXPECT_FALSE(p->changed.wait_for(p->section, -5s));
}

TEST(condition, is_never_early) {
  const auto p = make<place>();
  const std::unique_lock hold(p->section);
  const auto began = std::chrono::steady_clock::now();
  EXPECT_FALSE(p->changed.wait_for(p->section, 20ms));
  EXPECT_GE(std::chrono::steady_clock::now() - began, 20ms);
}

TEST(condition, loses_no_wake_up) {
  constexpr long turns = 5000;
  for (const bool inside : {true, false}) {
    const auto p = make<place>();
    const auto answer = [&](long parity) {
      for (long turn = parity; turn < turns; turn += 2) {
        p->section.lock();
        p->changed.wait(p->section, [&] { return p->value == turn; });
        ++p->value;
        if (inside) p->changed.notify_one();
        p->section.unlock();
        if (!inside) p->changed.notify_one();
      }
    };
    forked other([&] { answer(1); });
    answer(0);
    EXPECT_EQ(other.wait(), 0);
    EXPECT_EQ(p->value, turns);
  }
}

TEST(condition, loses_no_wake_up_to_waiters_that_give_up) {
  const auto p = make<place>();
  constexpr long tokens = 2000;
  const auto consume = [&] {
    for (;;) {
      const std::unique_lock hold(p->section);
      while (p->value == 0 && p->woken < tokens) p->changed.wait_for(p->section, 20us);
      if (p->woken == tokens) return;
      --p->value;
      if (++p->woken == tokens) p->changed.notify_all();
    }
  };
  const auto consume_patiently = [&] {
    for (;;) {
      const std::unique_lock hold(p->section);
      p->changed.wait(p->section, [&] { return p->value > 0 || p->woken == tokens; });
      if (p->woken == tokens) return;
      --p->value;
      if (++p->woken == tokens) p->changed.notify_all();
    }
  };
  forked hasty(consume), patient(consume_patiently);
  for (long i = 0; i < tokens; ++i) {
    const std::unique_lock hold(p->section);
    ++p->value;
    p->changed.notify_one();
  }
  EXPECT_EQ(hasty.wait(), 0);
  EXPECT_EQ(patient.wait(), 0);
  EXPECT_EQ(p->value, 0);
}

TEST(condition, wakes_the_living_though_sleepers_were_killed) {
  const auto p = make<place>();
  for (int round = 0; round < 50; ++round) {
    p->waiting = p->woken = 0;
    std::vector<forked> waiters;
    for (int i = 0; i < 3; ++i) waiters.emplace_back([&] { p->wait_once(); });
    p->await_waiters(3);
    until([&] { return std::ranges::all_of(waiters, [](const auto& w) { return w.asleep(); }); });
    waiters[static_cast<std::size_t>(round) % 3].kill();
    waiters[static_cast<std::size_t>(round + 1) % 3].kill();
    p->changed.notify_one();
    EXPECT_EQ(waiters[static_cast<std::size_t>(round + 2) % 3].wait(), 0);
    EXPECT_EQ(p->woken, 1);
  }
}

TEST(condition, works_on_though_users_were_killed_at_any_point) {
  const auto p = make<place>();
  unsigned random = 11;
  for (int round = 0; round < 50; ++round) {
    forked waits([&] {
      for (;;) {
        const std::unique_lock hold(p->section);
        p->changed.wait_for(p->section, 10us);
      }
    });
    forked notifies([&] {
      for (;;) p->changed.notify_n(2);
    });
    dawdle(random);
    waits.kill();
    notifies.kill();
    p->waiting = 0;
    forked living([&] { p->wait_once(); });
    p->await_waiters(1);
    p->changed.notify_one();
    EXPECT_EQ(living.wait(), 0);
  }
}

}  // namespace
}  // namespace heddle::process_shared
