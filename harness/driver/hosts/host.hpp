// What a host lists: its model, cells and contracts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace heddle::driver {

/// The longest deadline of a cell or a contract; a longer one is a mistake, or would overflow the clock.
inline constexpr double longest_deadline_s = 24 * 3600;

/// Model × workload × parameters.
struct cell {
  std::string path;  ///< threads/cpu/nqueens/n:11/workers:2
  std::string model;
  std::string family;
  std::string workload;
  std::string kind;
  json params;
  std::vector<std::string> profiles;
  std::optional<std::string> absent;  ///< why the model has no such cell
  double deadline_s = 0;
  std::filesystem::path executable;
};

/// One contract of a facet, on one model.
struct contract {
  std::string path;  ///< mutex/excludes, as it is named to the host
  std::string model;
  std::string family;
  std::string facet;
  std::string name;  ///< excludes
  std::string says;
  json rows;
  std::string grade;
  std::optional<std::string> absent;
  std::optional<std::string> known_failure;
  std::string known_failure_mode = "fail";  ///< the verdict that the known failure explains
  double deadline_s = 0;
  std::filesystem::path executable;
};

/// A model, from the answers of its executables to --list.
struct host {
  std::string model;
  std::string family;
  std::filesystem::path executable;  ///< the one that lists cells, if there are several
  json about;      ///< the --list document without cells, contracts and workloads, and a fingerprint of the host
  json workloads;  ///< the list of workloads as the host gives it
  std::vector<cell> cells;
  std::vector<contract> contracts;
  std::vector<std::string> left_out;  ///< contracts of the index that were not built for this model
};

}  // namespace heddle::driver
