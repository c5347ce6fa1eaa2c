// What controls the processor's frequency: governor, driver, turbo, idle driver.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"

namespace heddle::driver {

namespace {

json turbo(const facts_root& root) {
  const std::string all = "sys/devices/system/cpu/";
  if (const auto off = root.text(all + "intel_pstate/no_turbo")) return yes_if(off, "0");
  return yes_if(root.text(all + "cpufreq/boost"), "1");
}

}  // namespace

void describe_frequency(const facts_root& root, json& fields) {
  const std::string first = "sys/devices/system/cpu/cpu0/cpufreq/";
  fields["governor"] = known(root.text(first + "scaling_governor"));
  fields["scaling_driver"] = known(root.text(first + "scaling_driver"));
  fields["energy_preference"] = known(root.text(first + "energy_performance_preference"));
  fields["max_khz"] = number(root.text(first + "cpuinfo_max_freq"));
  fields["turbo"] = turbo(root);
  fields["idle_driver"] = known(root.text("sys/devices/system/cpu/cpuidle/current_driver"));
}

}  // namespace heddle::driver
