// The caches of the first CPU.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"

namespace heddle::driver {

void describe_caches(const facts_root& root, json& fields) {
  for (const char* name :
       {"cache_l1d", "cache_l1i", "cache_l2", "cache_l3", "cache_line_bytes", "cache_l3_shared_by"}) {
    fields[name] = "unknown";
  }
  const std::string all = "sys/devices/system/cpu/cpu0/cache/";
  for (const auto& index : root.names(all)) {
    const auto level = root.text(all + index + "/level");
    const auto type = root.text(all + index + "/type");
    if (!level || !type) continue;
    auto name = "cache_l" + *level;
    if (*type == "Data") name += 'd';
    if (*type == "Instruction") name += 'i';
    fields[name] = known(root.text(all + index + "/size"));
    fields["cache_line_bytes"] = number(root.text(all + index + "/coherency_line_size"));
    if (*level == "3") fields["cache_l3_shared_by"] = known(root.text(all + index + "/shared_cpu_list"));
  }
}

}  // namespace heddle::driver
