// Tests that an account which is not what the parameters declare is called wrong.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/audit.hpp"

#include <gtest/gtest.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <semaphore>
#include <thread>

#include "harness/host/measure.hpp"
#include "harness/os/affinity.hpp"
#include "harness/os/process_tree.hpp"
#include "harness/work_test.hpp"

namespace heddle {
namespace {

struct audits : testing::Test {
  audits() {
    account::open();
    account::count_units_of<work>();
    account::reset(true);
    h.about.workers = worker_policy::bounded;
    c.units = [](long ops) { return ops; };
    c.parameters = params({{"workers", 2}}, profile::quick);
  }
  static void run_units(int count) {
    for (int i = 0; i < count; ++i) work::unit();
  }
  /// Of a pass that needs so many units.
  std::string complaint(long units) { return complaint_of(pass(c.parameters, units, true)); }
  std::string complaint_of(const pass& p) {
    try {
      audit(h, c, outsiders).check(p);
    } catch (const wrong_answer& e) { return e.what(); }
    return "";
  }
  host h;
  cell c{};
  const std::int64_t outsiders = live_threads(getpid());
};

TEST_F(audits, an_exact_account_passes) {
  run_units(5);
  EXPECT_EQ(complaint(5), "");
}

TEST_F(audits, too_few_units_are_wrong) {
  run_units(4);
  EXPECT_EQ(complaint(5), "5 units declared, 4 created, 4 finished");
}

TEST_F(audits, too_many_units_are_wrong) {
  run_units(6);
  EXPECT_EQ(complaint(5), "5 units declared, 6 created, 6 finished");
}

TEST_F(audits, other_arguments_are_wrong) {
  c.arguments = [](long ops, std::uint64_t) { return static_cast<std::uint64_t>(ops * 10); };
  work::unit_given(7), work::unit_given(13);
  EXPECT_EQ(complaint(2), "");
  c.arguments = [](long, std::uint64_t seed) { return seed; };
  EXPECT_EQ(complaint(2), "units were given other arguments than the workload's");
}

/// Confines the calling thread, and those that it makes, to one processor for a scope.
class one_processor {
 public:
  one_processor() {
    sched_getaffinity(0, sizeof all_, &all_);
    confine_to_first(1);
  }
  one_processor(const one_processor&) = delete;
  ~one_processor() { leave(); }
  void leave() const { sched_setaffinity(0, sizeof all_, &all_); }

 private:
  cpu_set_t all_;
};

TEST_F(audits, more_processors_are_wrong_also_for_a_thread_that_runs_no_unit) {
  if (cores() < 2) GTEST_SKIP() << "one processor";
  c.processors = 1;
  const one_processor here;
  EXPECT_EQ(complaint(0), "");
  const audit before_it(h, c, outsiders);
  std::binary_semaphore has_left(0), seen(0);
  const std::jthread helper([&] {
    here.leave();
    has_left.release();
    seen.acquire();
  });
  has_left.acquire();
  EXPECT_THROW(before_it.check(pass(c.parameters, 0, true)), wrong_answer);
  seen.release();
}

TEST_F(audits, more_workers_than_declared_are_wrong) {
  for (int t = 0; t < 3; ++t) std::jthread([] { run_units(1); });
  EXPECT_EQ(complaint(3), "2 workers declared, 3 seen");
}

TEST_F(audits, more_workers_than_the_policy_allows_are_wrong) {
  h.about.workers = worker_policy::one;
  for (int t = 0; t < 2; ++t) std::jthread([] { run_units(1); });
  EXPECT_EQ(complaint(2), "1 worker declared (about.workers is one), 2 seen");
}

TEST_F(audits, units_that_wait_for_each_other_on_one_worker_are_wrong) {
  c.demands = {.concurrent_units = 2, .gated = true};
  work::two_at_once();
  EXPECT_EQ(complaint(2), "2 workers needed for units that wait for each other, 1 seen");
}

TEST_F(audits, a_peak_below_the_demand_is_wrong) {
  h.about.workers = worker_policy::one;
  c.demands = {.concurrent_units = 2, .gated = true};
  run_units(2);
  EXPECT_EQ(complaint(2), "2 units have to be alive at once, 1 were");
}

TEST_F(audits, where_the_root_may_be_a_worker_there_is_one_more) {
  c.parameters = {};
  c.demands = {.concurrent_units = 2, .gated = true};
  work::two_at_once();
  for (int t = 0; t < 2; ++t) std::jthread([] { run_units(1); });
  EXPECT_EQ(complaint(4), "");
  std::jthread([] { run_units(1); }).join();
  EXPECT_EQ(complaint(5), "3 workers declared, 4 seen");
}

TEST_F(audits, fewer_workers_than_units_are_wrong_where_each_has_its_own) {
  h.about.workers = worker_policy::per_unit;
  std::jthread([] { run_units(2); }).join();
  EXPECT_EQ(complaint(2), "a worker for each of 2 units declared, 1 seen");
}

TEST_F(audits, workers_that_were_not_seen_are_missed_where_they_are_a_parameter) {
  const audit a(h, c, outsiders);
  EXPECT_FALSE(a.enough_workers(1, 5));
  EXPECT_TRUE(a.enough_workers(2, 5));
  EXPECT_TRUE(a.enough_workers(1, 1)) << "one unit";
  c.parameters = {};
  EXPECT_TRUE(a.enough_workers(1, 5));
}

TEST_F(audits, a_unit_that_ended_before_the_clock_started_is_wrong) {
  pass p(c.parameters, 3, true);
  run_units(1);
  p.start();
  run_units(2);
  p.stop();
  EXPECT_EQ(complaint_of(p), "1 units had ended before the clock started");
}

TEST_F(audits, a_unit_that_had_begun_is_wrong_unless_it_waits_for_the_clock) {
  pass p(c.parameters, 1, true);
  work::inside([&] { p.start(); });
  p.stop();
  EXPECT_EQ(complaint_of(p), "1 units had begun before the clock started, of 0 that may wait for it");
  c.demands = {.concurrent_units = 1, .gated = true};
  EXPECT_EQ(complaint_of(p), "");
}

TEST_F(audits, a_unit_that_ended_after_the_clock_had_stopped_is_wrong) {
  pass p(c.parameters, 2, true);
  p.start();
  run_units(1);
  p.stop();
  run_units(1);
  EXPECT_EQ(complaint_of(p), "1 of 2 units had ended when the clock stopped");
}

TEST_F(audits, threads_that_wait_for_units_are_wrong_in_a_model_that_makes_one_for_each) {
  h.about.workers = worker_policy::per_unit;
  pass p(c.parameters, 0, true);
  std::binary_semaphore end(0);
  std::jthread idle([&] { end.acquire(); });
  p.start();
  p.stop();
  end.release();
  EXPECT_EQ(complaint_of(p).find("1 threads or processes were ready before the clock started"), 0);
}

TEST_F(audits, units_that_wait_without_threads_are_wrong_where_each_has_its_own) {
  h.about.workers = worker_policy::per_unit;
  c.demands = {.concurrent_units = 1, .gated = true};
  pass p(c.parameters, 1, true);
  work::inside([&] { p.start(); });
  p.stop();
  EXPECT_EQ(complaint_of(p),
            "1 units had begun, each on a worker of its own, and the kernel knew 0 threads beside the root's");
}

TEST_F(audits, threads_that_the_kernel_has_made_are_enough) {
  h.about.workers = worker_policy::per_unit;
  audit a(h, c, outsiders);
  a.check_nothing_is_prepared();
  for (int t = 0; t < 100; ++t) std::jthread([] { run_units(1); });
  EXPECT_NO_THROW(a.check(pass(c.parameters, 100, true)));
}

TEST_F(audits, a_process_that_outlasts_the_units_is_wrong_where_each_has_its_own) {
  h.about.workers = worker_policy::per_unit;
  pass p(c.parameters, 0, true);
  p.start();
  const pid_t child = fork();
  if (child == 0)
    for (;;) pause();
  p.stop();
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_EQ(complaint_of(p), "1 processes outlasted all units, in a model that makes one for each unit");
}

}  // namespace
}  // namespace heddle
