// The environment of a run: properties and activity of the machine that can affect a number.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace heddle::driver {

/// The root folder of /proc, /sys and /etc; tests use a made-up machine.
struct facts_root {
  std::filesystem::path path = "/";

  /// The whole file without its last newline; nullopt if it is empty or can't be read.
  std::optional<std::string> text(const std::string& file) const;
  /// The names in a folder, sorted; empty if it can't be read.
  std::vector<std::string> names(const std::string& folder) const;
  bool exists(const std::string& file) const;
};

/// Fields have a value, "unknown", or "yes" and "no".
struct environment {
  json fields = json::object();
  std::vector<std::string> warnings;  ///< why numbers of this run may be less reliable, and by how much
};

/// Everything that is known before a run. `source` is what ask_git() returned.
environment survey(const facts_root& root, const json& source);

/// Counters that grow during a run, at one moment.
struct counters {
  std::optional<double> steal_s;
  std::optional<double> cpu_s;  ///< time of all CPUs, idle included
  std::optional<double> throttled_s;
  std::optional<double> load;
  double at_s = 0;
};

/// Reads the counters now.
counters read_counters(const facts_root& root);

/// Adds the differences of two readings to the fields (`run_…`), and warnings for those that are too large.
void add_run_deltas(environment& record, const counters& before, const counters& after);

/// The steal time above which a run has a warning.
inline constexpr double much_steal_percent = 1;

}  // namespace heddle::driver
