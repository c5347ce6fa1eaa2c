// The kernel: its version, scheduling, and clock source.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"

#include <sys/utsname.h>

#include <sstream>

namespace heddle::driver {

namespace {

// If preemption can be chosen at boot, the choice is readable by root only.
json preemption(const facts_root& root, const std::string& version) {
  if (const auto chosen = root.text("sys/kernel/debug/sched/preempt")) {
    const auto open = chosen->find('(');
    const auto close = chosen->find(')');
    if (open != std::string::npos && close != std::string::npos) return chosen->substr(open + 1, close - open - 1);
  }
  for (const char* model : {"PREEMPT_RT", "PREEMPT_DYNAMIC", "PREEMPT_LAZY", "PREEMPT"}) {
    if (version.find(model) != std::string::npos) return model;
  }
  return version.empty() ? "unknown" : "none or voluntary";
}

// Only the parameters that affect concurrency; the rest of the command line may be private.
json isolation(const facts_root& root) {
  const auto line = root.text("proc/cmdline");
  if (!line) return "unknown";
  std::istringstream words(*line);
  std::string found;
  for (std::string word; words >> word;) {
    for (const char* start : {"isolcpus=", "nohz_full=", "rcu_nocbs=", "mitigations=", "preempt=", "idle=",
                              "intel_pstate=", "amd_pstate=", "nosmt", "threadirqs"}) {
      if (word.starts_with(start)) found.append(found.empty() ? "" : " ").append(word);
    }
  }
  return found.empty() ? "none" : found;
}

}  // namespace

void describe_kernel(const facts_root& root, json& fields) {
  utsname names{};
  uname(&names);
  fields["hostname"] = names.nodename;
  fields["kernel"] = std::string(names.sysname) + " " + names.release;
  fields["architecture"] = names.machine;
  fields["preemption"] = preemption(root, names.version);
  fields["clock_source"] = known(root.text("sys/devices/system/clocksource/clocksource0/current_clocksource"));
  fields["timer_slack_ns"] = number(root.text("proc/self/timerslack_ns"));
  fields["kernel_isolation"] = isolation(root);
  fields["sched_autogroup"] = yes_if(root.text("proc/sys/kernel/sched_autogroup_enabled"), "1");
  fields["nmi_watchdog"] = yes_if(root.text("proc/sys/kernel/nmi_watchdog"), "1");
}

}  // namespace heddle::driver
