// Makes warnings from fields, with numbers where they are known.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"
#include "environment/throttling.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace heddle::driver {

namespace {

constexpr double quiet_load = 0.5;

std::optional<double> amount(const json& fields, const char* key) {
  const auto found = fields.find(key);
  if (found == fields.end() || !found->is_number()) return std::nullopt;
  return found->get<double>();
}

bool is(const json& fields, const char* key, const char* value) {
  const auto found = fields.find(key);
  return found != fields.end() && *found == value;
}

void warn_of_company(const json& fields, std::vector<std::string>& warnings) {
  if (const auto load = amount(fields, "load_1"); load && *load > quiet_load) {
    warnings.push_back(
        fmt::format("the machine was busy before the run began: load {:.2f}, {:.2f} above that of "
                    "an idle machine; times may be too long",
                    *load, *load - quiet_load));
  }
  if (const auto steal = amount(fields, "steal_since_boot_percent"); steal && *steal > much_steal_percent) {
    warnings.push_back(fmt::format("the hypervisor has taken {:.1f} % of the CPU time since boot", *steal));
  }
  if (const auto quota = amount(fields, "cgroup_cpu_quota")) {
    const auto processors = amount(fields, "cores_allowed").value_or(0);
    if (*quota < processors) {
      warnings.push_back(
          fmt::format("a quota allows {:.2g} of {} processors: work beyond it is paused until the "
                      "next period",
                      *quota, processors));
    }
  }
}

void warn_of_machine(const json& fields, std::vector<std::string>& warnings) {
  if (amount(fields, "cores_allowed") == 1.0) {
    warnings.emplace_back("there is one processor: nothing runs in parallel, and scaling cannot be measured");
  }
  const auto governor = fields.value("governor", "unknown");
  if (governor != "performance" && governor != "unknown") {
    warnings.push_back(
        fmt::format("the frequency governor is '{}', not 'performance': short cells may run slower "
                    "than long ones",
                    governor));
  }
  if (is(fields, "virtualised", "yes")) {
    warnings.emplace_back(
        "this is a virtual machine: switches and wake-ups between processors cost more, and vary more, "
        "than on hardware");
  }
}

void warn_of_build(const json& fields, std::vector<std::string>& warnings) {
  if (is(fields, "optimised", "no")) {
    warnings.push_back(fmt::format("this is a build without optimisation ({}): times mean little",
                                   fields.value("build_type", "unknown")));
  }
  if (is(fields, "dirty", "yes")) {
    warnings.push_back(fmt::format("there are changes that are not in commit {}", fields.value("commit", "unknown")));
  }
}

void list_unknown(const json& fields, std::vector<std::string>& warnings) {
  std::vector<std::string> names;
  for (const auto& [name, value] : fields.items()) {
    if (value == "unknown") names.push_back(name);
  }
  if (!names.empty()) warnings.push_back(fmt::format("could not be found out: {}", fmt::join(names, ", ")));
}

void add_once(environment& record, std::string warning, std::string_view start) {
  std::erase_if(record.warnings, [&](const auto& other) { return other.starts_with(start); });
  record.warnings.push_back(std::move(warning));
}

}  // namespace

std::vector<std::string> warnings_of(const json& fields) {
  std::vector<std::string> warnings;
  warn_of_company(fields, warnings);
  warn_of_machine(fields, warnings);
  warn_of_build(fields, warnings);
  list_unknown(fields, warnings);
  return warnings;
}

void add_warning_of_steal(environment& record, double percent) {
  constexpr auto start = "during the run the hypervisor took";
  add_once(record, fmt::format("{} {:.1f} % of the CPU time", start, percent), start);
}

void add_warning_of_throttling(environment& record, double seconds) {
  constexpr auto start = "the CPU quota throttled the run";
  add_once(record, fmt::format("{} for {:.2f} s", start, seconds), start);
}

}  // namespace heddle::driver
