// The pool of processes: units that fork and join on few workers, and what is left of it when workers die.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "models/facets/process_shared/forked.hpp"
#include "models/facets/process_shared/last_words.hpp"
#include "models/process_pool/model.hpp"

namespace heddle::models {
namespace {

using process_shared::forked;
using process_shared::until;
using pool = process_pool;

struct state {
  std::atomic<int> ran{0}, begun{0};
  std::atomic<bool> go{false};
  std::array<std::atomic<pid_t>, 8> workers{};

  void note_worker() {
    for (auto& each : workers) {
      pid_t nobody = 0;
      if (each == getpid() || each.compare_exchange_strong(nobody, getpid())) return;
    }
  }
};

void on_workers(int workers, void (*body)(pool, ref<state>)) {
  {
    pool::runtime runtime({.workers = workers});
    const auto s = make<state>(runtime.root());
    runtime.run(body, ref<state>(s));
  }
  EXPECT_FALSE(process_shared::has_children());
}

template <class Join> std::string failure_of(Join join) {
  try {
    join();
  } catch (const task_failed& e) { return e.what(); }
  return "it did not fail";
}

long fibonacci(pool m, long n) {
  if (n < 2) return n;
  pool::group g(m);
  const auto a = g.spawn(fn<fibonacci>, n - 1), b = g.spawn(fn<fibonacci>, n - 2);
  if (n % 2 == 0) g.join();
  const long sum = a.join() + b.join();
  g.join();
  return sum;
}

TEST(process_pool, forks_and_joins_on_any_number_of_workers) {
  for (const int workers : {1, 2, 5})
    on_workers(workers, [](pool m, ref<state>) {
      pool::group g(m);
      const auto all = g.spawn(fn<fibonacci>, 15L);
      EXPECT_EQ(all.join(), 610);
      g.join();
    });
}

void note(pool, ref<state> s) {
  s->note_worker();
  ++s->ran;
}

TEST(process_pool, has_no_bound_and_no_more_workers_than_it_says) {
  on_workers(2, [](pool m, ref<state> s) {
    for (int again = 0; again < 2; ++again) {
      pool::group g(m);
      for (int i = 0; i < 20'000; ++i) g.spawn(fn<note>, s);
      g.join();
    }
    EXPECT_EQ(s->ran, 40'000);
    EXPECT_EQ(s->workers[2], 0);
    for (const auto& each : s->workers) EXPECT_NE(each, getpid());
  });
}

void leave_a_reason(pool) {
  std::set_terminate([] {
    process_shared::leave_reason("out of luck");
    std::abort();
  });
  std::terminate();
}
void join_below(pool m) {
  pool::group g(m);
  g.spawn(fn<leave_a_reason>);
  g.join();
}

TEST(process_pool, a_worker_that_dies_leaves_its_reason_to_all_that_it_was_in_the_middle_of) {
  on_workers(1, [](pool m, ref<state>) {
    pool::group g(m);
    const auto outer = g.spawn(fn<join_below>);
    EXPECT_EQ(failure_of([&] { g.join(); }), "out of luck");
    EXPECT_EQ(failure_of([&] { outer.join(); }), "out of luck");
  });
}

void die(pool, ref<state> s) {
  ++s->begun;
  until([&] { return s->go.load(); });
  raise(SIGKILL);
}
void outlive(pool, ref<state> s) {
  ++s->begun;
  until([&] { return s->go.load(); });
  ++s->ran;
}
constexpr auto killed = "a worker of the pool ended: SIGKILL";

TEST(process_pool, a_dead_worker_fails_its_unit_and_breaks_the_pool) {
  on_workers(2, [](pool m, ref<state> s) {
    pool::group g(m);
    const auto dies = g.spawn(fn<die>, s);
    const auto lives = g.spawn(fn<outlive>, s);
    until([&] { return s->begun == 2; });
    for (int i = 0; i < 100; ++i) g.spawn(fn<note>, s);
    s->go = true;
    EXPECT_EQ(failure_of([&] { g.join(); }), killed);
    EXPECT_EQ(failure_of([&] { dies.join(); }), killed);
    EXPECT_NO_THROW(lives.join());
    EXPECT_EQ(s->ran, 101);
    EXPECT_THROW(g.spawn(fn<note>, s), std::runtime_error);
    EXPECT_NO_THROW(g.join());
  });
}

TEST(process_pool, without_workers_everything_queued_fails) {
  on_workers(2, [](pool m, ref<state> s) {
    pool::group g(m);
    std::vector<pool::handle<void>> units;
    for (int i = 0; i < 2; ++i) units.push_back(g.spawn(fn<die>, s));
    for (int i = 0; i < 50; ++i) units.push_back(g.spawn(fn<note>, s));
    s->go = true;
    EXPECT_EQ(failure_of([&] { g.join(); }), killed);
    for (const auto& each : units) EXPECT_EQ(failure_of([&] { each.join(); }), killed);
    EXPECT_EQ(s->ran, 0);
  });
}

void join_a_dying_one(pool m, ref<state> s) {
  pool::group g(m);
  g.spawn(fn<die>, s);
  g.join();
}

TEST(process_pool, a_death_fails_all_that_the_worker_was_in_the_middle_of) {
  on_workers(1, [](pool m, ref<state> s) {
    s->go = true;
    pool::group g(m);
    const auto outer = g.spawn(fn<join_a_dying_one>, s);
    EXPECT_EQ(failure_of([&] { outer.join(); }), killed);
    EXPECT_THROW(g.join(), task_failed);
  });
}

void grow(pool m, ref<state> s, std::int32_t depth) {
  s->note_worker();
  pool::group g(m);
  try {
    for (int i = 0; i < 3 && depth > 0; ++i) g.spawn(fn<grow>, s, depth - 1);
    g.join();
  } catch (const task_failed&) {
  } catch (const std::runtime_error&) { g.join(); }
  ++s->ran;
}

TEST(process_pool, joins_come_back_whichever_worker_is_killed) {
  unsigned random = 9;
  process_shared::arena::of_process();
  for (int round = 0; round < 30; ++round) {
    pool::runtime runtime({.workers = 3});
    const auto s = make<state>(runtime.root());
    forked killer([&] {
      auto& victim = s->workers[static_cast<std::size_t>(round) % 3];
      until([&] { return victim != 0 || s->go; });
      process_shared::dawdle(random);
      if (victim != 0) ::kill(victim, SIGKILL);
    });
    process_shared::dawdle(random);
    runtime.run(
        [](pool m, ref<state> of) {
          pool::group g(m);
          for (int i = 0; i < 8; ++i) try {
              g.spawn(fn<grow>, of, 4);
            } catch (const std::runtime_error&) {}
          try {
            g.join();
          } catch (const task_failed&) {}
          of->go = true;
        },
        ref<state>(s));
    killer.wait();
  }
  EXPECT_FALSE(process_shared::has_children());
}

TEST(process_pool, no_worker_is_left_when_the_root_is_killed) {
  process_shared::adopt_orphans();
  process_shared::arena::of_process();
  const auto s = process_shared::make<state>();
  forked root([&] {
    pool::runtime runtime({.workers = 4});
    runtime.run(
        [](pool m, ref<state> of) {
          pool::group g(m);
          for (int i = 0; i < 2; ++i) g.spawn(fn<die>, of);  // never told to go
          g.join();
        },
        ref<state>(s));
  });
  until([&] { return s->begun == 2; });
  root.kill();
  process_shared::reap_all_descendants();
}

TEST(process_pool, refuses_absurd_sizes) {
  EXPECT_EQ(pool::refuses({.workers = 100}), "");
  EXPECT_NE(pool::refuses({.workers = 100'000}), "");
}

}  // namespace
}  // namespace heddle::models
