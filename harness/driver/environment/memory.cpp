// Memory: its size, swap, huge pages, NUMA balancing and address randomisation.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"

#include <cstdlib>

namespace heddle::driver {

namespace {

json bytes(const std::optional<std::string>& info, const std::string& key) {
  const auto value = value_of(info, key, ':');
  if (!value) return "unknown";
  return std::strtoll(value->c_str(), nullptr, 10) * 1024;
}

}  // namespace

void describe_memory(const facts_root& root, json& fields) {
  const auto info = root.text("proc/meminfo");
  fields["memory_total_bytes"] = bytes(info, "MemTotal");
  fields["memory_available_bytes"] = bytes(info, "MemAvailable");
  fields["swap_total_bytes"] = bytes(info, "SwapTotal");
  fields["swap_free_bytes"] = bytes(info, "SwapFree");
  const std::string huge = "sys/kernel/mm/transparent_hugepage/";
  fields["transparent_hugepages"] = known(chosen_of(root.text(huge + "enabled")));
  fields["transparent_hugepages_defrag"] = known(chosen_of(root.text(huge + "defrag")));
  const auto balancing = root.text("proc/sys/kernel/numa_balancing");
  fields["numa_balancing"] = balancing ? (*balancing == "0" ? "no" : "yes") : "unknown";
  const auto aslr = root.text("proc/sys/kernel/randomize_va_space");
  fields["aslr"] = aslr ? (*aslr == "0" ? "no" : "yes") : "unknown";
  fields["aslr_level"] = number(aslr);
}

}  // namespace heddle::driver
