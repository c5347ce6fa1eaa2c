// The processor: its model, and how many CPUs this process may use.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"

#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <set>

namespace heddle::driver {

namespace {

bool is_numbered(const std::string& name, const std::string& start) {
  return name.size() > start.size() && name.starts_with(start) &&
         name.find_first_not_of("0123456789", start.size()) == std::string::npos;
}

std::size_t numbered(const std::vector<std::string>& names, const std::string& start) {
  return static_cast<std::size_t>(
      std::count_if(names.begin(), names.end(), [&](const auto& name) { return is_numbered(name, start); }));
}

json or_unknown(std::size_t count) { return count == 0 ? json("unknown") : json(count); }

std::size_t sockets(const facts_root& root) {
  std::set<std::string> found;
  for (const auto& name : root.names("sys/devices/system/cpu")) {
    if (!is_numbered(name, "cpu")) continue;
    const auto socket = root.text("sys/devices/system/cpu/" + name + "/topology/physical_package_id");
    if (socket) found.insert(*socket);
  }
  return found.size();
}

json allowed_cpus() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof set, &set) != 0) return "unknown";
  return CPU_COUNT(&set);
}

}  // namespace

void describe_processor(const facts_root& root, json& fields) {
  const auto info = root.text("proc/cpuinfo");
  const auto model = value_of(info, "model name", ':');
  fields["cpu_model"] = known(model ? model : value_of(info, "CPU part", ':'));
  const auto vendor = value_of(info, "vendor_id", ':');
  fields["cpu_vendor"] = known(vendor ? vendor : value_of(info, "CPU implementer", ':'));
  fields["microcode"] = known(value_of(info, "microcode", ':'));
  fields["cpu_mhz"] = number(value_of(info, "cpu MHz", ':'));
  const auto online = sysconf(_SC_NPROCESSORS_ONLN);
  fields["cores_online"] = or_unknown(online > 0 ? static_cast<std::size_t>(online) : 0);
  fields["cores_allowed"] = allowed_cpus();
  fields["smt"] = root.exists("sys/devices/system/cpu/smt/active")
                      ? yes_if(root.text("sys/devices/system/cpu/smt/active"), "1")
                      : json("unknown");
  fields["sockets"] = or_unknown(sockets(root));
  fields["numa_nodes"] = or_unknown(numbered(root.names("sys/devices/system/node"), "node"));
  const auto isolated = root.text("sys/devices/system/cpu/isolated");
  fields["cpus_isolated"] = isolated ? *isolated : root.exists("sys/devices/system/cpu/isolated") ? "none" : "unknown";
}

}  // namespace heddle::driver
