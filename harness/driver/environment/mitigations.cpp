// The kernel's mitigations of hardware vulnerabilities, which make every entry into the kernel slower.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"

namespace heddle::driver {

void describe_mitigations(const facts_root& root, json& fields) {
  const std::string all = "sys/devices/system/cpu/vulnerabilities";
  const auto names = root.names(all);
  if (names.empty()) fields["mitigations"] = "unknown";
  for (const auto& name : names) fields["mitigation_" + name] = known(root.text(all + "/" + name));
}

}  // namespace heddle::driver
