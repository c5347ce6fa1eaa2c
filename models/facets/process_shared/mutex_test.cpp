// The locks between processes: they exclude, and survive their owners.
// SPDX-License-Identifier: Apache-2.0
#include "models/facets/process_shared/mutex.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <vector>

#include "models/facets/process_shared/forked.hpp"
#include "models/facets/process_shared/make.hpp"

namespace heddle::process_shared {
namespace {

using namespace std::chrono_literals;

template <class Mutex> void die_with(Mutex& held) {
  forked([&] {
    held.lock();
    raise(SIGKILL);
  }).wait();
}

template <class Try> void expect_owner_dead(Try attempt) {
  try {
    attempt();
    FAIL() << "nobody heard of the death";
  } catch (const std::system_error& e) { EXPECT_EQ(e.code(), std::errc::owner_dead); }
}

TEST(mutex, tells_one_of_the_owners_death) {
  const auto m = make<mutex>();
  for (const auto attempt :
       {+[](mutex& of) { of.lock(); }, +[](mutex& of) { of.try_lock(); }, +[](mutex& of) { of.try_lock_for(1s); },
        +[](mutex& of) { const std::unique_lock hold(of); }}) {
    die_with(*m);
    expect_owner_dead([&] { attempt(*m); });
    EXPECT_TRUE(m->try_lock());
    forked([&] { _exit(m->try_lock() ? 1 : 0); }).wait();
    m->unlock();
  }
}

TEST(mutex, wakes_who_waits_for_the_dead) {
  const auto m = make<mutex>();
  const auto locked = make<std::atomic<bool>>(false);
  forked owner([&] {
    m->lock();
    *locked = true;
    pause();
  });
  until([&] { return locked->load(); });
  forked waiter([&] {
    try {
      m->lock();
    } catch (const std::system_error&) { _exit(42); }
  });
  until([&] { return waiter.asleep(); });
  owner.kill();
  EXPECT_EQ(WEXITSTATUS(waiter.wait()), 42);
}

TEST(mutex, gives_up_in_time_and_not_before) {
  const auto m = make<mutex>();
  const std::unique_lock hold(*m);
  forked other([&] {
    const auto began = std::chrono::steady_clock::now();
    const bool took = m->try_lock_for(20ms) || m->try_lock_for(0ms) || m->try_lock_for(-1h);
    _exit(!took && std::chrono::steady_clock::now() - began >= 20ms ? 0 : 1);
  });
  EXPECT_EQ(other.wait(), 0);
}

TEST(mutex, tells_every_other_error) {
  for (const auto attempt : {+[](robust_mutex& of) { of.lock(); }, +[](robust_mutex& of) { of.try_lock(); },
                             +[](robust_mutex& of) { of.try_lock_for(1s); }}) {
    const auto m = make<robust_mutex>();
    die_with(*m);
    EXPECT_EQ(pthread_mutex_lock(m->native_handle()), EOWNERDEAD);
    pthread_mutex_unlock(m->native_handle());  // not made consistent: it is lost
    try {
      attempt(*m);
      ADD_FAILURE() << "nobody heard of the error";
    } catch (const std::system_error& e) { EXPECT_EQ(e.code(), std::errc::state_not_recoverable); }
  }
}

TEST(guard, passes_from_the_dead_in_silence) {
  const auto g = make<guard>();
  die_with(*g);
  g->lock();
  EXPECT_TRUE(g->inherited());
  EXPECT_FALSE(g->inherited());
  g->unlock();
}

TEST(guard, excludes_though_owners_are_killed) {
  struct state {
    guard section;
    std::atomic<int> inside{0};
    std::atomic<long> overlaps{0}, turns{0};
  };
  const auto s = make<state>();
  const auto take_turns = [&] {
    for (;;) {
      const std::unique_lock hold(s->section);
      if (s->section.inherited()) s->inside = 0;
      s->overlaps += s->inside++ != 0;
      ++s->turns;
      --s->inside;
    }
  };
  unsigned random = 3;
  std::vector<forked> users;
  for (int i = 0; i < 3; ++i) users.emplace_back(take_turns);
  for (int round = 0; round < 50; ++round) {
    dawdle(random);
    auto& victim = users[random % users.size()];
    victim.kill();
    new (&victim) forked(take_turns);
    const long before = s->turns;
    until([&] { return s->turns > before + 10; });
  }
  for (auto& each : users) each.kill();
  EXPECT_EQ(s->overlaps, 0);
}

}  // namespace
}  // namespace heddle::process_shared
