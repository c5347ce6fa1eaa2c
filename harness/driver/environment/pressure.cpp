// Pressure stall information: the share of the last minute in which tasks waited for CPU, memory or I/O.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"

namespace heddle::driver {

namespace {

// `some avg10=0.96 avg60=0.51 …`
json some_over_a_minute(const std::optional<std::string>& lines) {
  const auto some = value_of(lines, "some", ' ');
  const auto start = some ? some->find("avg60=") : std::string::npos;
  if (start == std::string::npos) return "unknown";
  const auto value = start + 6;
  return number(some->substr(value, some->find(' ', value) - value));
}

}  // namespace

void describe_pressure(const facts_root& root, json& fields) {
  for (const char* what : {"cpu", "memory", "io"}) {
    fields[std::string("pressure_") + what + "_percent"] =
        some_over_a_minute(root.text(std::string("proc/pressure/") + what));
  }
}

}  // namespace heddle::driver
