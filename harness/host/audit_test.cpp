// Tests that an account which is not what the parameters declare is called wrong.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/audit.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "harness/host/measure.hpp"

namespace heddle {
namespace {

struct audits : testing::Test {
  audits() {
    account::open();
    account::reset(true);
    h.about.workers = worker_policy::bounded;
    h.worker_limit = [](setting s) { return s.workers; };
    c.units = [](long ops) { return ops; };
    c.parameters = params({{"workers", 2}}, profile::quick);
  }
  static void run_units(int count) {
    for (int i = 0; i < count; ++i) const running_unit here;
  }
  std::string complaint(long ops) {
    audit a(h, c);
    try {
      a.check(ops, true);
    } catch (const wrong_answer& e) { return e.what(); }
    return "";
  }
  host h;
  cell c{};
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

TEST_F(audits, more_workers_than_declared_are_wrong) {
  for (int t = 0; t < 3; ++t) std::jthread([] { run_units(1); });
  EXPECT_EQ(
      complaint(3),
      "2 workers declared, 3 seen; a model that runs units on more than setting.workers, for instance because its root "
      "takes one, says how many by worker_limit(setting)");
}

TEST_F(audits, more_workers_than_the_policy_allows_are_wrong) {
  h.about.workers = worker_policy::one;
  for (int t = 0; t < 2; ++t) std::jthread([] { run_units(1); });
  EXPECT_EQ(complaint(2), "1 worker declared (about.workers is one), 2 seen");
}

TEST_F(audits, units_that_wait_for_each_other_on_one_worker_are_wrong) {
  c.demands = {.concurrent_units = 2, .gated = true};
  { const running_unit a, b; }
  EXPECT_EQ(complaint(2), "2 workers needed for units that wait for each other, 1 seen");
}

TEST_F(audits, a_peak_below_the_demand_is_wrong) {
  h.about.workers = worker_policy::one;
  c.demands = {.concurrent_units = 2, .gated = true};
  run_units(2);
  EXPECT_EQ(complaint(2), "2 units have to be alive at once, 1 were");
}

}  // namespace
}  // namespace heddle
