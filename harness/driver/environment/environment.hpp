// The environment of a run: what the machine is and does that can move a number.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace heddle::driver {

/// Where the facts are read from; a test puts a made-up machine here.
struct facts_root {
  std::filesystem::path path = "/";

  /// The whole of a file without its last newline, or nothing where it can't be read or is empty.
  std::optional<std::string> text(const std::string& file) const;
  /// The names in a folder, sorted; none where it can't be read.
  std::vector<std::string> names(const std::string& folder) const;
  bool exists(const std::string& file) const;
};

/// Fields have a value, "unknown", or "yes" and "no".
struct environment {
  json fields = json::object();
  std::vector<std::string> warnings;  ///< why numbers of this run are to be taken with care, and by how much
};

/// Everything that is known before a run. `source` is what git says of the code that is measured.
environment survey(const facts_root& root, const json& source);

/// What passes while a run goes on: counters at one moment.
struct counters {
  std::optional<double> steal_s;
  std::optional<double> cpu_s;  ///< all time that the CPUs had, idle included
  std::optional<double> throttled_s;
  std::optional<double> load;
  double at_s = 0;
};

/// Reads the counters now.
counters read_counters(const facts_root& root);

/// Adds what happened between two readings to the fields (`run_…`), and warnings where it was too much.
void add_run_deltas(environment& record, const counters& before, const counters& after);

/// Time that the hypervisor gave to others, above which a run is warned of it.
inline constexpr double much_steal_percent = 1;

}  // namespace heddle::driver
