// Tests of the environment record on made-up machines: known and unknown values, and warnings with numbers.
// SPDX-License-Identifier: Apache-2.0
#include "environment/environment.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "environment/sources.hpp"
#include "scratch_folder.hpp"

namespace heddle::driver {
namespace {

const json no_source = {{"commit", "unknown"}, {"dirty", "unknown"}};

bool any_has(const std::vector<std::string>& warnings, const std::string& part) {
  return std::any_of(warnings.begin(), warnings.end(),
                     [&](const auto& one) { return one.find(part) != std::string::npos; });
}

TEST(survey, of_a_machine_that_says_nothing_has_unknowns_and_throws_nothing) {
  const scratch_folder empty;
  const auto found = survey({empty.path()}, no_source);
  for (const char* name : {"cpu_model", "smt", "governor", "turbo", "mitigations", "aslr", "load_1", "cgroup_version",
                           "pressure_cpu_percent", "container", "virtualised", "uptime_s"}) {
    EXPECT_EQ(found.fields.at(name), "unknown") << name;
  }
  EXPECT_GE(found.fields.size(), 40U);
  EXPECT_TRUE(any_has(found.warnings, "could not be found out: "));
}

TEST(survey, of_this_machine_knows_at_least_its_kernel) {
  const auto found = survey({}, no_source);
  EXPECT_GE(found.fields.size(), 40U);
  for (const auto& [name, value] : found.fields.items()) {
    EXPECT_TRUE(value.is_string() || value.is_number()) << name;
  }
}

TEST(survey, reads_a_made_up_machine) {
  const scratch_folder root;
  root.write("proc/cpuinfo", "model name\t: Loom 3000\nflags\t\t: fpu hypervisor sse\nmicrocode\t: 0x1\n");
  root.write("proc/loadavg", "1.75 1.50 1.00 3/120 4711\n");
  root.write("proc/stat", "cpu  100 0 100 700 0 0 50 50 0 0\ncpu0 1 2\n");
  root.write("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n");
  root.write("sys/devices/system/cpu/intel_pstate/no_turbo", "1\n");
  root.write("sys/devices/system/cpu/vulnerabilities/meltdown", "Mitigation: PTI\n");
  root.write("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never\n");
  root.write("proc/sys/kernel/randomize_va_space", "0\n");
  root.write("proc/pressure/cpu", "some avg10=1.00 avg60=2.50 avg300=3.00 total=1\nfull avg10=0\n");
  const auto found = survey({root.path()}, {{"commit", "abc"}, {"dirty", "yes"}});
  EXPECT_EQ(found.fields["cpu_model"], "Loom 3000");
  EXPECT_EQ(found.fields["virtualised"], "yes");
  EXPECT_EQ(found.fields["turbo"], "no");
  EXPECT_EQ(found.fields["aslr"], "no");
  EXPECT_EQ(found.fields["mitigation_meltdown"], "Mitigation: PTI");
  EXPECT_EQ(found.fields["transparent_hugepages"], "madvise");
  EXPECT_EQ(found.fields["runnable_tasks"], 3);
  EXPECT_EQ(found.fields["steal_since_boot_percent"], 5.0);
  EXPECT_EQ(found.fields["pressure_cpu_percent"], 2.5);
  EXPECT_TRUE(any_has(found.warnings, "load 1.75, 1.25 above that of an idle machine"));
  EXPECT_TRUE(any_has(found.warnings, "5.0 % of the CPU time since boot"));
  EXPECT_TRUE(any_has(found.warnings, "'powersave', not 'performance'"));
  EXPECT_TRUE(any_has(found.warnings, "not in commit abc"));
}

TEST(describe_cgroup, takes_the_tightest_quota_above_us_in_version_2) {
  const scratch_folder root;
  root.write("sys/fs/cgroup/cgroup.controllers", "cpu memory\n");
  root.write("proc/self/cgroup", "0::/a/b\n");
  root.write("sys/fs/cgroup/a/b/cpu.max", "max 100000\n");
  root.write("sys/fs/cgroup/a/cpu.max", "150000 100000\n");
  root.write("sys/fs/cgroup/a/b/cpu.stat", "usage_usec 5\nthrottled_usec 2500000\n");
  root.write("sys/fs/cgroup/a/memory.max", "1073741824\n");
  json fields = {{"cores_allowed", 4}};
  describe_cgroup({root.path()}, fields);
  EXPECT_EQ(fields["cgroup_version"], 2);
  EXPECT_EQ(fields["cgroup_cpu_quota"], 1.5);
  EXPECT_EQ(fields["cgroup_memory_limit"], 1073741824);
  EXPECT_EQ(fields["cgroup_throttled_s"], 2.5);
  EXPECT_TRUE(any_has(warnings_of(fields), "a quota allows 1.5 of 4 processors"));
}

TEST(describe_cgroup, reads_version_1) {
  const scratch_folder root;
  root.write("proc/self/cgroup", "2:cpu,cpuacct:/box\n1:memory:/box\n0::/\n");
  root.write("sys/fs/cgroup/cpu/box/cpu.cfs_quota_us", "50000\n");
  root.write("sys/fs/cgroup/cpu/box/cpu.cfs_period_us", "100000\n");
  root.write("sys/fs/cgroup/cpu/box/cpu.stat", "nr_throttled 1\nthrottled_time 3000000000\n");
  root.write("sys/fs/cgroup/memory/box/memory.limit_in_bytes", "9223372036854771712\n");
  json fields = json::object();
  describe_cgroup({root.path()}, fields);
  EXPECT_EQ(fields["cgroup_version"], 1);
  EXPECT_EQ(fields["cgroup_cpu_quota"], 0.5);
  EXPECT_EQ(fields["cgroup_memory_limit"], "none");
  EXPECT_EQ(fields["cgroup_throttled_s"], 3.0);
}

TEST(add_run_deltas, warns_of_steal_and_throttling_once) {
  environment record;
  const counters before{1.0, 100.0, 0.0, 0.1, 10};
  const counters after{3.0, 120.0, 0.5, 0.9, 20};
  add_run_deltas(record, before, after);
  add_run_deltas(record, before, after);
  EXPECT_EQ(record.fields["run_steal_percent"], 10.0);
  EXPECT_EQ(record.fields["run_throttled_s"], 0.5);
  EXPECT_EQ(record.fields["run_seconds"], 10.0);
  EXPECT_EQ(record.warnings, (std::vector<std::string>{"during the run the hypervisor took 10.0 % of the CPU time",
                                                       "the CPU quota throttled the run for 0.50 s"}));
}

TEST(add_run_deltas, of_unknown_counters_is_unknown) {
  environment record;
  add_run_deltas(record, {}, {});
  EXPECT_EQ(record.fields["run_steal_percent"], "unknown");
  EXPECT_TRUE(record.warnings.empty());
}

}  // namespace
}  // namespace heddle::driver
