// Processes as units: how their ends, and their spawners' ends, are met.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <string>

#include "models/facets/process_shared/forked.hpp"
#include "models/facets/process_shared/last_words.hpp"
#include "models/processes/model.hpp"

namespace heddle::models {
namespace {

using process_shared::forked;
using process_shared::until;

template <class Join> std::string failure_of(Join join) {
  try {
    join();
  } catch (const task_failed& e) { return e.what(); }
  return "it did not fail";
}

void run(void (*body)(processes)) {
  processes::runtime runtime({});
  runtime.run(body);
  EXPECT_FALSE(process_shared::has_children());
}

int end_as(processes, int how) {
  if (how == 0) throw std::runtime_error("on purpose");
  if (how == 1) _exit(3);
  if (how == 2) raise(SIGKILL);
  if (how == 3) std::terminate();
  if (how == 4) {
    std::set_terminate([] {
      process_shared::leave_reason("out of luck");
      std::abort();
    });
    std::terminate();
  }
  return how;
}

TEST(processes, tells_how_a_unit_ended) {
  run([](processes m) {
    processes::group g(m);
    std::array<processes::handle<int>, 6> units;
    for (int how = 0; how < 6; ++how) units[static_cast<std::size_t>(how)] = g.spawn(fn<end_as>, how);
    EXPECT_EQ(failure_of([&] { units[2].join(); }), "the unit's process ended: SIGKILL");
    EXPECT_EQ(failure_of([&] { g.join(); }), "on purpose");
    EXPECT_EQ(failure_of([&] { units[1].join(); }), "the unit's process ended: exit status 3");
    EXPECT_EQ(failure_of([&] { units[3].join(); }), "the unit's process ended: SIGABRT");
    EXPECT_EQ(failure_of([&] { units[4].join(); }), "out of luck");
    EXPECT_EQ(units[5].join(), 5);
  });
}

int join_it(processes, processes::handle<int> other) {
  try {
    return other.join();
  } catch (const task_failed&) { return -1; }
}

/// The one that waits is the older, so that the group's join meets it first.
int join_what_comes(processes m, ref<processes::channel<processes::handle<int>, 1>> from) {
  return join_it(m, from->receive().value);
}

TEST(processes, siblings_hear_of_a_death) {
  run([](processes m) {
    const auto hand_over = make<processes::channel<processes::handle<int>, 1>>(m);
    processes::group g(m);
    const auto waits = g.spawn(fn<join_what_comes>, ref(&*hand_over));
    hand_over->send(g.spawn(fn<end_as>, 2));
    EXPECT_THROW(g.join(), task_failed);
    EXPECT_EQ(waits.join(), -1);
  });
}

TEST(processes, a_foreign_child_that_ended_does_not_disturb) {
  forked foreign([] {});
  siginfo_t who{};
  waitid(P_PID, static_cast<id_t>(foreign.pid()), &who, WEXITED | WNOWAIT);
  processes::runtime({}).run([](processes m) {
    processes::group g(m);
    const auto first = g.spawn(fn<end_as>, 7);
    g.spawn(fn<end_as>, 8);
    g.join();
    EXPECT_EQ(first.join(), 7);
  });
}

TEST(processes, refusal_to_fork_is_an_error_of_spawn) {
  forked poor([] {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_NPROC, &none);
    if (geteuid() == 0 && setuid(65534) != 0) _exit(2);
    processes::group g(processes{});
    try {
      g.spawn(fn<end_as>, 7);
    } catch (const std::system_error& e) { _exit(e.code() == std::errc::resource_unavailable_try_again ? 0 : 3); }
    _exit(4);
  });
  EXPECT_EQ(WEXITSTATUS(poor.wait()), 0);
}

struct census {
  std::atomic<int> alive{0};
  std::atomic<pid_t> one{0};
};

void live_for_ever(processes m, ref<census> c, std::int32_t depth) {
  processes::group g(m);
  for (int i = 0; i < 2 && depth > 0; ++i) g.spawn(fn<live_for_ever>, c, depth - 1);
  if (depth == 0) c->one = getpid();
  ++c->alive;
  for (;;) pause();
}

TEST(processes, none_is_left_when_the_first_is_killed) {
  process_shared::adopt_orphans();
  const auto c = make<census>(processes{});
  forked host([&] {
    processes::runtime({}).run(
        [](processes m, ref<census> of) {
          processes::group g(m);
          g.spawn(fn<live_for_ever>, of, 3);
          g.join();
        },
        ref(&*c));
  });
  until([&] { return c->alive == 15; });
  host.kill();
  process_shared::reap_all_descendants();
}

/// Twice two units down to a depth, and each adds one; whoever finds a unit failed goes on.
void grow(processes m, ref<census> c, std::int32_t depth) {
  c->one = getpid();
  ++c->alive;
  processes::group g(m);
  for (int i = 0; i < 2 && depth > 0; ++i) g.spawn(fn<grow>, c, depth - 1);
  try {
    g.join();
  } catch (const task_failed&) {}
}

TEST(processes, joins_come_back_whichever_process_is_killed) {
  process_shared::adopt_orphans();
  unsigned random = 5;
  for (int round = 0; round < 30; ++round) {
    const auto c = make<census>(processes{});
    forked killer([&] {
      until([&] { return c->one != 0; });
      process_shared::dawdle(random);
      ::kill(c->one, SIGKILL);
    });
    process_shared::dawdle(random);
    processes::runtime({}).run(
        [](processes m, ref<census> of) {
          processes::group g(m);
          g.spawn(fn<grow>, of, 4);
          try {
            g.join();
          } catch (const task_failed&) {}
        },
        ref(&*c));
    EXPECT_EQ(killer.wait(), 0);
  }
  process_shared::reap_all_descendants();
}

}  // namespace
}  // namespace heddle::models
