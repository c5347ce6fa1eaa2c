// Whether this is a virtual machine or a container, as far as that can be seen from inside.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"

#if defined(__x86_64__)
#  include <cpuid.h>

#  include <array>
#  include <cstring>
#endif

namespace heddle::driver {

namespace {

json virtualised(const facts_root& root) {
  const auto info = root.text("proc/cpuinfo");
  if (root.exists("sys/hypervisor/type")) return "yes";
  const auto flags = value_of(info, "flags", ':');
  if (!flags) return "unknown";  // only x86 has this flag
  return (" " + *flags + " ").find(" hypervisor ") != std::string::npos ? "yes" : "no";
}

// The hypervisor's CPUID signature, such as KVMKVMKVM.
std::optional<std::string> signature(const json& is_virtual) {
#if defined(__x86_64__)
  if (is_virtual != "yes") return std::nullopt;
  constexpr unsigned signature_leaf = 0x40000000;
  std::array<unsigned, 4> words{};
  __cpuid(signature_leaf, words[0], words[1], words[2], words[3]);
  std::array<char, 13> name{};
  std::memcpy(name.data(), &words[1], 12);
  if (name[0] != 0) return std::string(name.data());
#endif
  (void)is_virtual;
  return std::nullopt;
}

// Nothing proves that this is no container, so "no" is said only where systemd runs the machine.
json container(const facts_root& root) {
  for (const char* sign : {".dockerenv", "run/.containerenv", "run/systemd/container"}) {
    if (root.exists(sign)) return "yes";
  }
  const auto groups = root.text("proc/1/cgroup");
  for (const char* sign : {"docker", "kubepods", "lxc", "containerd", "libpod"}) {
    if (groups && groups->find(sign) != std::string::npos) return "yes";
  }
  return root.exists("run/systemd/system") ? "no" : "unknown";
}

}  // namespace

void describe_virtualisation(const facts_root& root, json& fields) {
  fields["virtualised"] = virtualised(root);
  const auto type = root.text("sys/hypervisor/type");
  const auto own_name = type ? type : signature(fields["virtualised"]);
  fields["hypervisor"] = fields["virtualised"] == "no" ? json("none") : known(own_name);
  fields["container"] = container(root);
}

}  // namespace heddle::driver
