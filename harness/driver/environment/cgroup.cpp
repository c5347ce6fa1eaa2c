// The limits of this process's control groups, version 2 or 1.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace heddle::driver {

namespace {

const std::string mount_point = "sys/fs/cgroup";

// This process's group, from the line `number:controllers:path` of /proc/self/cgroup; an empty controller means version 2.
std::optional<std::string> group_of(const facts_root& root, const std::string& controller) {
  std::istringstream lines(root.text("proc/self/cgroup").value_or(""));
  for (std::string line; std::getline(lines, line);) {
    const auto first = line.find(':');
    const auto second = line.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos) continue;
    std::istringstream controllers(line.substr(first + 1, second - first - 1));
    std::string one;
    do {
      std::getline(controllers, one, ',');
      if (one == controller) return line.substr(second + 1);
    } while (controllers);
  }
  return std::nullopt;
}

// All folders from the group up to the root: the limits of parent groups apply as well.
std::vector<std::string> folders(const facts_root& root, const std::string& version1) {
  const bool second = root.exists(mount_point + "/cgroup.controllers");
  const auto group = group_of(root, second ? "" : version1);
  const auto top = second ? mount_point : mount_point + "/" + version1;
  std::vector<std::string> found;
  for (auto path = group.value_or(""); path.size() > 1; path.erase(path.rfind('/'))) found.push_back(top + path);
  found.push_back(top);
  return found;
}

std::optional<double> cpus_of(const facts_root& root, const std::string& folder) {
  auto quota = root.text(folder + "/cpu.cfs_quota_us");
  auto period = root.text(folder + "/cpu.cfs_period_us");
  if (const auto both = root.text(folder + "/cpu.max")) {
    quota = both->substr(0, both->find(' '));
    period = both->substr(both->find(' ') + 1);
  }
  if (!quota || !period || *quota == "max" || *quota == "-1") return std::nullopt;
  const double length = std::strtod(period->c_str(), nullptr);
  return length > 0 ? std::optional(std::strtod(quota->c_str(), nullptr) / length) : std::nullopt;
}

json quota(const facts_root& root) {
  std::optional<double> least;
  bool seen = false;
  for (const auto& folder : folders(root, "cpu")) {
    seen = seen || root.exists(folder);
    if (const auto cpus = cpus_of(root, folder)) least = std::min(*cpus, least.value_or(*cpus));
  }
  if (least) return *least;
  return seen ? "none" : "unknown";
}

json memory_limit(const facts_root& root) {
  for (const auto& folder : folders(root, "memory")) {
    auto limit = root.text(folder + "/memory.max");
    if (!limit) limit = root.text(folder + "/memory.limit_in_bytes");
    constexpr std::size_t digits_of_no_limit = 19;
    if (limit && *limit != "max" && limit->size() < digits_of_no_limit) return number(limit);
  }
  return root.exists(mount_point) ? "none" : "unknown";
}

}  // namespace

std::optional<double> throttled_seconds(const facts_root& root) {
  for (const auto& folder : folders(root, "cpu")) {
    const auto statistics = root.text(folder + "/cpu.stat");
    if (const auto us = value_of(statistics, "throttled_usec", ' ')) return std::strtod(us->c_str(), nullptr) / 1e6;
    if (const auto ns = value_of(statistics, "throttled_time", ' ')) return std::strtod(ns->c_str(), nullptr) / 1e9;
  }
  return std::nullopt;
}

void describe_cgroup(const facts_root& root, json& fields) {
  if (!root.exists(mount_point)) {
    fields["cgroup_version"] = "unknown";
  } else {
    fields["cgroup_version"] = root.exists(mount_point + "/cgroup.controllers") ? 2 : 1;
  }
  fields["cgroup_cpu_quota"] = quota(root);
  fields["cgroup_memory_limit"] = memory_limit(root);
  const auto throttled = throttled_seconds(root);
  fields["cgroup_throttled_s"] = throttled ? json(*throttled) : json("unknown");
}

}  // namespace heddle::driver
